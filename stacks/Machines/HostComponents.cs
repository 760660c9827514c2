using AvdPulumi.Components.SessionHosts;

namespace AvdPulumi.Stacks.Machines;

/// <summary>The names of the session hosts' components in a stack. They are identity: another name replaces every host.</summary>
public static class HostComponents
{
    /// <summary>Name of the component of all hosts.</summary>
    public const string Fleet = "session-hosts";

    /// <summary>Name of the component of one host.</summary>
    /// <param name="computerName">The computer name, in any case.</param>
    public static string NameOf(string computerName) => SessionHostFleet.NameOf(Fleet, computerName);
}
