package everycore.sweep;

/** Why a fork gave no result, in one line that is fit to be shown beside the name of its cell. */
public final class WorkloadFailure extends Exception {
    private static final long serialVersionUID = 1;

    public WorkloadFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
