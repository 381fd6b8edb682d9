import fc from 'fast-check';

/** A property that goes on and on, as it may when it has failed and looks for the least case, ends and names its seed. */
fc.configureGlobal({ interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true });
