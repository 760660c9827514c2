using System.Collections.Immutable;

namespace AvdPulumi.Configuration.Exchange;

/// <summary>The templates of azurelocal-avd for Bicep and ARM. Each is deployed by itself, and has its own parameters.</summary>
[Flags]
public enum PeerTemplates
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>control-plane: host pool, application group, workspace.</summary>
    ControlPlane = 1,

    /// <summary>session-hosts: the machines on Azure Local.</summary>
    SessionHosts = 2,

    /// <summary>scaling: the scaling plan.</summary>
    Scaling = 4,

    /// <summary>monitoring: diagnostic settings and alerts.</summary>
    Monitoring = 8,

    /// <summary>networking: security group and private endpoints.</summary>
    Networking = 16,

    /// <summary>identity: role assignments.</summary>
    Identity = 32,

    /// <summary>diagnostics: diagnostic settings of the AVD objects.</summary>
    DiagnosticSettings = 64,

    /// <summary>fslogix: the profile containers on the hosts.</summary>
    Fslogix = 128,

    /// <summary>All of them.</summary>
    All = ControlPlane | SessionHosts | Scaling | Monitoring | Networking | Identity | DiagnosticSettings | Fslogix,
}

/// <summary>Names of these templates: the file without its ending.</summary>
public static class PeerTemplateNames
{
    /// <summary>The templates with their names, in the order in which they are deployed.</summary>
    public static ImmutableArray<(PeerTemplates Template, string Name)> All { get; } =
    [
        (PeerTemplates.ControlPlane, "control-plane"),
        (PeerTemplates.DiagnosticSettings, "diagnostics"),
        (PeerTemplates.Identity, "identity"),
        (PeerTemplates.SessionHosts, "session-hosts"),
        (PeerTemplates.Fslogix, "fslogix"),
        (PeerTemplates.Scaling, "scaling"),
        (PeerTemplates.Monitoring, "monitoring"),
        (PeerTemplates.Networking, "networking"),
    ];

    /// <summary>The name of a template.</summary>
    public static string Of(PeerTemplates template) => All.Single(entry => entry.Template == template).Name;

    /// <summary>The template that a path names, by its file name; none for another name.</summary>
    public static PeerTemplates Find(string path)
    {
        var file = path.Split('/', '\\')[^1];
        return All.FirstOrDefault(entry => string.Equals(entry.Name, file.Split('.')[0], StringComparison.OrdinalIgnoreCase)).Template;
    }
}
