package everycore.render;

import everycore.statistics.Basis;

/** What a comparison stands on, and so what its interval is about. */
final class BasisWords {
    private BasisWords() {}

    static String of(Basis basis) {
        return switch (basis) {
            case FORKS ->
                "Over forks (Welch's t on the logarithms of their means): a ratio is of these sittings. Unless one sweep"
                        + " measured both, it may be the machine that changed in between; three sessions a side (run"
                        + " --session) would tell.";
            case PAIRS ->
                "Over pairs of forks in lock-step, iteration by iteration (Student's t on each pair's median log ratio of"
                        + " neighbours): what changed on the machine meanwhile met both sides. A median shows what most"
                        + " iterations do.";
            case NEXT_SESSION ->
                "Over the baseline's sessions: whether the other side's one or two are what they predict. The interval is"
                        + " one of prediction, and excludes 1 only where another sitting at the same would not do it.";
            case SESSIONS ->
                "Over sessions (Welch's t on the logarithms of their means): a ratio holds here, on any day like those seen.";
            case MACHINES ->
                "Over the machines that both sides have (random effects by restricted maximum likelihood, Hartung and"
                        + " Knapp's t): a ratio holds on this kind of machine, and next machine says where that of one more"
                        + " of it lies.";
            case KINDS ->
                "Over machines, none of them on both sides (Welch's t on the logarithms of their means): a ratio is of two"
                        + " kinds of machine.";
        };
    }
}
