using System.Collections.Immutable;
using System.Net;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Rules.Names;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Files;

/// <summary>The servers in paths to shares: AVD3118, AVD3119, AVD3127 and AVD3128.</summary>
internal static class ShareServerRules
{
    private static readonly ImmutableArray<string> Reads =
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
                "localhost, a dot and addresses that begin with 127 mean the machine itself. Each session host or node then opens its own files, and no two "
                + "machines see the same files.",
            Example = "fslogix:\n  locations: ['\\\\localhost\\profiles']",
            Remedy = "Use the name of the file server.",
            Source = new("RFC 6761, Special-Use Domain Names", "https://www.rfc-editor.org/rfc/rfc6761"),
            Reads = Reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => IsSelf(at.Share.Server))
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which means a share on each machine itself.")),
        },
        new()
        {
            Code = "AVD3119",
            Title = "A share on a session host",
            Cause =
                "The scaling plan stops session hosts, and each new image replaces them. Data on a session host becomes unavailable and is then lost.",
            Example = "session_host: {prefix: avd}\nfslogix:\n  locations: ['\\\\avd-01\\profiles']",
            Remedy = "Use a share on a file server.",
            Source = new("Session hosts", "docs/session-hosts.md#what-a-change-does"),
            Reads = [.. Reads, "session_host", "domain.fqdn"],
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(at =>
                        ComputerNameRules.IsSessionHost(context.Settings.SessionHost, ProfileStorage.ServerOf(context.Settings, at.Share))
                    )
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which is on a session host.")),
        },
        new()
        {
            Code = "AVD3127",
            Title = "A profile share by IP address",
            Cause =
                "Windows requests a Kerberos ticket by name. If the path has an IP address, Windows falls back to NTLM. Azure Files and many domains refuse "
                + "NTLM, and members of Protected Users cannot use it.",
            Example = "fslogix:\n  locations: ['\\\\10.0.0.9\\profiles']",
            Remedy = "Use the name of the server.",
            Source = new(
                "Configuring Kerberos for IP Address",
                "https://learn.microsoft.com/windows-server/security/kerberos/configuring-kerberos-over-ip"
            ),
            Severity = Severity.Warning,
            Reads = [.. Reads, "sofs.cluster_address", "sofs.nodes"],
            Check = static context =>
                ProfileStorage
                    .Shares(context.Settings.Fslogix)
                    .Where(at =>
                        IPv4Address.TryCreate(at.Share.Server, out _)
                        && !IsSelf(at.Share.Server)
                        && !ProfileStorage.IsOfCluster(context.Settings.Sofs, at.Share)
                    )
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', which uses the IP address of the server.")),
        },
        new()
        {
            Code = "AVD3128",
            Title = "A server name that does not serve SMB shares",
            Cause =
                "Profiles and packages are opened over SMB. Web folders (@SSL, DavWWWRoot) and blob endpoints do not support SMB. A privatelink name gets no "
                + "Kerberos ticket: the private endpoint answers to the usual name of the account.",
            Example = "fslogix:\n  locations: ['\\\\stprofiles.privatelink.file.core.windows.net\\profiles']",
            Remedy = @"Use \\account.file.core.windows.net\share, or a file server.",
            Source = new(
                "Azure Files networking considerations",
                "https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview"
            ),
            Reads = Reads,
            Check = static context =>
                SharePath
                    .Of(context.Settings)
                    .Where(static at => !SpeaksSmb(at.Share))
                    .Select(static at => new Finding(at.Path, $"is '{at.Share}', but '{at.Share.Server}' does not serve SMB shares.")),
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
