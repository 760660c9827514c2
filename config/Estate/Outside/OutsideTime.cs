namespace AvdPulumi.Configuration.Estate.Outside;

/// <summary>When a task outside this program is due, in the order of a deployment.</summary>
public enum OutsideTime
{
    /// <summary>Before anything is deployed.</summary>
    BeforeFirst,

    /// <summary>Before machines are created: file servers and session hosts join a domain and use what exists on Azure Local.</summary>
    BeforeMachines,

    /// <summary>After the control plane exists, and before session hosts use it.</summary>
    AfterControlPlane,

    /// <summary>After the machines of the file server exist, and before profiles are on it.</summary>
    AfterFileServer,

    /// <summary>Before users sign in.</summary>
    BeforeUsers,

    /// <summary>From then on, while the estate is in use.</summary>
    Always,
}

/// <summary>Times in words.</summary>
public static class OutsideTimes
{
    /// <summary>A time as the heading of a list.</summary>
    public static string TitleOf(OutsideTime time) =>
        time switch
        {
            OutsideTime.BeforeFirst => "Before the first deployment",
            OutsideTime.BeforeMachines => "Before layers sofs and session_hosts",
            OutsideTime.AfterControlPlane => "After layer control_plane, before session_hosts",
            OutsideTime.AfterFileServer => "After layer sofs, before users sign in",
            OutsideTime.BeforeUsers => "Before users sign in",
            OutsideTime.Always => "While the estate is in use",
        };
}
