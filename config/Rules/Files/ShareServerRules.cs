using System.Collections.Immutable;
using System.Net;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Names;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The servers of paths to shares: AVD3118, AVD3119, AVD3127 and AVD3128.</summary>
internal static class ShareServerRules
{
    private static readonly ImmutableArray<string> _reads =
    [
        "fslogix.locations",
        "fslogix.cloud_cache",
        "fslogix.redirections_folder",
        "sofs.witness",
        "storage.app_attach.packages",
    ];

    // last: static members are set in the order of the text
    public static ImmutableArray<Rule> All { get; } =
    [
        new()
        {
            Code = "AVD3118",
            Title = "A share on the machine that opens it",
            Cause =
                "localhost, a dot and addresses that begin with 127 mean the machine itself. Each session host or node then looks at itself, and no two see the same files.",
            Example = "fslogix:\n  locations: ['\\\\localhost\\profiles']",
            Remedy = "Name the server.",
            Source = new("RFC 6761, Special-Use Domain Names", "https://www.rfc-editor.org/rfc/rfc6761"),
            Reads = _reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => IsSelf(at.Share.Server))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', which is a share of each machine itself.",
                        "Name the server."
                    )),
        },
        new()
        {
            Code = "AVD3119",
            Title = "A share on a session host",
            Cause =
                "Session hosts are stopped by the scaling plan and replaced with each image. What is kept on one is out of reach, and then lost.",
            Example = "session_host: {prefix: avd}\nfslogix:\n  locations: ['\\\\avd-01\\profiles']",
            Remedy = "Name a file server.",
            Source = new("Session hosts", "docs/session-hosts.md#what-a-change-does"),
            Reads = [.. _reads, "session_host", "domain.fqdn"],
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(at =>
                        ComputerNameRules.IsSessionHost(context.Settings.SessionHost, ProfileStorage.ServerOf(context.Settings, at.Share))
                    )
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which is on a session host.", "Name a file server.")),
        },
        new()
        {
            Code = "AVD3127",
            Title = "A profile share by address",
            Cause =
                "Windows asks for a Kerberos ticket by name. For a server that is named by its address it falls back to NTLM, which Azure Files and many domains refuse, "
                + "and which members of Protected Users cannot use.",
            Example = "fslogix:\n  locations: ['\\\\10.0.0.9\\profiles']",
            Remedy = "Use the name of the server.",
            Source = new(
                "Configuring Kerberos for IP Address",
                "https://learn.microsoft.com/windows-server/security/kerberos/configuring-kerberos-over-ip"
            ),
            Severity = Severity.Warning,
            Reads = [.. _reads, "sofs.cluster_address", "sofs.nodes"],
            Check = static context =>
                ProfileStorage
                    .Shares(context.Settings.Fslogix)
                    .Where(at =>
                        IPv4Address.TryCreate(at.Share.Server, out _)
                        && !IsSelf(at.Share.Server)
                        && !ProfileStorage.IsOfCluster(context.Settings.Sofs, at.Share)
                    )
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', which names the server by its address.",
                        "Use the name of the server."
                    )),
        },
        new()
        {
            Code = "AVD3128",
            Title = "A share on a name that does not serve it",
            Cause =
                "Profiles and packages are opened over SMB. Web folders (@SSL, DavWWWRoot) and the endpoint of blobs do not speak it. For a name with privatelink "
                + "no Kerberos ticket is given: the private endpoint answers to the usual name of the account.",
            Example = "fslogix:\n  locations: ['\\\\stprofiles.privatelink.file.core.windows.net\\profiles']",
            Remedy = @"Use \\account.file.core.windows.net\share, or a file server.",
            Source = new(
                "Azure Files networking considerations",
                "https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview"
            ),
            Reads = _reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => !SpeaksSmb(at.Share))
                    .Select(static at => new Finding(
                        at.Path,
                        $"is '{at.Share}', but '{at.Share.Server}' does not serve shares.",
                        @"Use \\account.file.core.windows.net\share, or a file server."
                    )),
        },
    ];

    private static bool IsSelf(string server) =>
        server is "."
        || server.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPv4Address.TryCreate(server, out _) && IPAddress.IsLoopback(IPAddress.Parse(server)));

    private static bool SpeaksSmb(UncPath path) =>
        !path.Server.Contains('@', StringComparison.Ordinal)
        && !path.Share.Equals("DavWWWRoot", StringComparison.OrdinalIgnoreCase)
        && !CloudFacts.All.Any(facts =>
            path.Server.EndsWith($".blob.{facts.StorageSuffix}", StringComparison.OrdinalIgnoreCase)
            || path.Server.EndsWith($".privatelink.file.{facts.StorageSuffix}", StringComparison.OrdinalIgnoreCase)
        );
}
