namespace AvdPulumi.Infra.Live;

/// <summary>Why one request to Azure returned nothing, or changed nothing. It never ends a run by itself. It has no text of an answer, which may quote the request.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Path">What was asked for: an ARM id, or the path of a list or a query.</param>
internal sealed record ReadFailure(ReadFailureReason Reason, string Path)
{
    /// <summary>Default: none. The HTTP status of the answer.</summary>
    public int? Status { get; init; }

    /// <summary>Default: none. Azure's code of the error, such as <c>AuthorizationFailed</c>: one word.</summary>
    public string Code { get; init; } = "";

    /// <summary>The failure in a few words.</summary>
    public string Words =>
        Reason switch
        {
            ReadFailureReason.NoPermission => $"no permission to read ({StatusWords})",
            ReadFailureReason.NotFound => "it does not exist",
            ReadFailureReason.Busy => $"Azure is busy or throttles ({StatusWords})",
            ReadFailureReason.NoConnection => "Azure does not answer",
            ReadFailureReason.Malformed => "the answer is not complete or not valid",
            ReadFailureReason.Refused => $"Azure refused the request ({StatusWords})",
            ReadFailureReason.NotSignedIn => "nobody is signed in to Azure any more",
            ReadFailureReason.NotConnected => "the machine is not connected to Azure",
            ReadFailureReason.NotEnded => "the script in the guest did not end in time",
            ReadFailureReason.GuestFailed => $"the script in the guest could not tell ({Code})",
            ReadFailureReason.NameTaken => "the machine has a run command avd-verify that somebody else made",
            ReadFailureReason.NotListed => "Azure Resource Graph does not list it, and there are too many to ask for one by one",
        };

    /// <summary>The status and, if there is one, the code.</summary>
    public string StatusWords => Code.Length > 0 ? $"{Status} {Code}" : $"{Status}";
}

/// <summary>Why a request was not answered as asked.</summary>
internal enum ReadFailureReason
{
    /// <summary>401 or 403: the identity may not do it.</summary>
    NoPermission,

    /// <summary>404: it does not exist.</summary>
    NotFound,

    /// <summary>429 or 5xx, after all tries.</summary>
    Busy,

    /// <summary>There was no answer, after all tries.</summary>
    NoConnection,

    /// <summary>The answer is no JSON of Azure Resource Manager, or leads to another host.</summary>
    Malformed,

    /// <summary>Any other status, such as 409.</summary>
    Refused,

    /// <summary>The login ended during the run.</summary>
    NotSignedIn,

    /// <summary>It may exist: Azure Resource Graph, which is behind by minutes, does not list it.</summary>
    NotListed,

    /// <summary>The Connected Machine agent is not connected, so nothing can be asked in the guest.</summary>
    NotConnected,

    /// <summary>A script in the guest was still running when the time was over.</summary>
    NotEnded,

    /// <summary>A script in the guest ended and could not tell; the code says why.</summary>
    GuestFailed,

    /// <summary>The machine has a run command of the same name that is not ours, which stays as it is.</summary>
    NameTaken,
}
