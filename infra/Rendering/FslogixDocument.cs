using System.Text;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/fslogix.md, with the table of the registry baseline of the hosts.</summary>
public static class FslogixDocument
{
    /// <summary>Renders the document.</summary>
    /// <param name="baseline">The values of FSLogix.</param>
    /// <param name="tickets">The values for Kerberos tickets, which are not FSLogix's.</param>
    public static string Render(IReadOnlyCollection<FslogixValue> baseline, IReadOnlyCollection<FslogixValue> tickets)
    {
        var text = new StringBuilder();
        text.Append(
            """
            <!-- Generated from facts/FslogixBaseline.cs; a test keeps it in step. -->
            # FSLogix

            Profiles are the only user data on session hosts. FSLogix stores them in virtual disks (containers) on shares and attaches them at sign-in.
            Section `fslogix` configures it; each pool can override it. The script [Set-FslogixProfile](guest-scripts.md#set-fslogixprofile) configures every host,
            and [Test-FslogixProfile](guest-scripts.md#test-fslogixprofile) checks the result.

            ## Layouts

            | layout | config | containers | use |
            |---|---|---|---|
            | one container | `share_option: one_share` | the profile container has all data, including Office data | always, unless you need another layout |
            | split | `share_option: three_shares` | profiles and Office data have separate containers on separate shares | if Office data needs a separate share, such as for another backup |
            | Cloud Cache | `cloud_cache` | written to a cache on the host, and from there to one to four providers | several clusters, disaster recovery, hosts without a domain |

            - **Location of containers.** `locations` if set. Otherwise the shares of `sofs`: `\\access-point.domain\Profiles`, and with three shares also `ODFC` and `AppData`. The program uses the
              full name of the access point. Kerberos knows both names, but a host that is also joined to Entra ID may not find the short name. Use the full name in your own paths to the file server.
            - **The share for profiles has the same name in both options**, so a change of `share_option` moves no profile. Office data in a profile container stays there, and the
              Office container is empty at first.
            - **AppData** is for folders that a domain policy redirects, such as AppData\Roaming. FSLogix does not use it, and the program sets no folder redirection.
            - **Cloud Cache with three shares.** Office containers go to the share `ODFC` of the file server; with other providers they are stored beside the profiles.
            - With a second container, each sign-in attaches a second disk. Microsoft recommends one container.

            ## When hosts are configured

            The layer `fslogix` runs the two scripts on each host: the step `fslogix` configures the host, `fslogix-check` checks the result and changes nothing. Both run again when the config of a host changes.

            | stacks | when |
            |---|---|
            | one stack has `hosts` and `fslogix` | Steps of each host, after the join and **before the AVD agent**: a host that is available to users has profiles. The steps wait for the [file server](file-server.md) and the storage account of profiles, if the same stack deploys them. |
            | another stack has the hosts | The stack with `fslogix` runs them on existing hosts, all at once. Deploy it after the hosts, and assign users after that. Before that, a user would get a profile that stays on the host. |

            If the file server fails, hosts that wait for it get neither profiles nor the agent in this run; AVD5060 shows the reason. [Decision 15](decisions/0015-profiles-before-the-agent.md) explains this order.

            A stack whose config has no section `sofs` reads the shares from the stack that `avd:contracts` names for `sofs`: [contracts.md](contracts.md#profiles).

            ## Why a sign-in fails

            `prevent_login_with_failure` and `prevent_login_with_temp_profile` are true by default. Otherwise, if a container cannot be attached, the user signs in with a new or a temporary profile,
            and all changes are lost at sign-out without a message. A failed sign-in is visible at once, and no data is lost.

            The local administrator of the hosts (`session_host.admin`) is always excluded from containers: the file server does not know the account, and administrators must be able to sign in when
            the file server is down. The four local groups of FSLogix have exactly the members in `include_members` and `exclude_members`; other members from an image are removed.

            ## Source of a value

            The tables below list all values. A value that your config does not need is **removed** from hosts; a setting that you remove goes back to FSLogix's default. This also applies to
            values from an image. Other values of FSLogix are not changed.

            A group policy for FSLogix writes the same registry values repeatedly. Use only one of the two: do not configure FSLogix in group policies, or set `fslogix.enabled: false`. The check of a host
            reports `differs` if a policy changed a value.

            Two values are never set: `CcdMaxCacheSizeInMBs`, which Microsoft retired, and `CCDWriteBehindDelay`, which is in no reference.

            ## Effects of a change on existing hosts

            | change | effect |
            |---|---|
            | most settings | The next deployment sets them on all hosts. FSLogix reads them at each sign-in; existing sessions do not change. |
            | `profile.size_mb`, `office.size_mb` | A larger size makes containers larger at the next sign-in. A smaller size has no effect. |
            | `profile.volume_type`, `profile.dynamic` | New containers only. |
            | `profile.flip_flop_directory_name` | Users get new profiles, because FSLogix looks for their folder under the other name. Do not change it after profiles exist. |
            | `locations`, `cloud_cache.providers` | Users get new profiles, unless you copy the containers first. Copy them while no user is signed in. |
            | from shares to Cloud Cache, or back | The script removes `VHDLocations` or `CCDLocations` before it writes the other value. Containers stay valid if the share does not change. |
            | folders of Cloud Cache | Require a restart of the FSLogix services. The script restarts them if no user has a container attached; otherwise the folders apply after the next restart of the host. |
            | a connection string | The script stores the new one. Users get it at their next sign-in. Keep the old account key until then. |
            | `installer_uri` | Installs FSLogix if it is missing or too old, and only while no user has a container attached. For other updates of FSLogix, use the image. |
            | `enabled: false` | Hosts are no longer changed; they keep their configuration until you replace them. |

            ## Cloud Cache

            Providers are read in the order of the list: list the nearest first. Every change is written to all of them.

            - **Disk.** Every attached profile is in the cache. Use a separate disk for it (`session_host.data_disks`, `cloud_cache.cache_folder`).
            - **Azure page blobs** (`type: azure`) need a connection string with the account key. It is a secret reference; the registry, which every user can read, contains only
              `|fslogix/<name>|`. The script stores the string in the Credential Manager of Windows, as SYSTEM.
            - **Sign-out** waits until the providers have all data. `unregister_timeout` ends the wait; the newest changes may then be only on the host.

            ## Azure Files

            Use Azure Files if hosts have no domain (`entra_only`), if several clusters share profiles (`multi_cluster`), or as the second provider for disaster recovery.
            [Profiles in Azure Files](azure-files.md) shows the config of each run. Hosts connect over a WAN, so Azure Files is always used with Cloud Cache, and TCP 445 to it must be open.

            ## Antivirus

            Defender does not scan FSLogix's drivers, containers on the shares and in the temporary folders, and the folders of Cloud Cache; `antivirus` adds exclusions or turns this list off. If you use
            another product, set the same exclusions there. If a policy manages Defender's exclusions, local exclusions may have no effect: the script then fails with `exclusion`. Set the exclusions in the
            policy, and set `antivirus.defaults` to false.

            ## Registry values

            avd is the value that the program sets if the config has no value; an empty cell means that it sets none.

            """
        );
        foreach (var key in baseline.GroupBy(value => value.Key, StringComparer.Ordinal))
            AppendTable(text, key.Key, key);
        text.Append("\n## Kerberos tickets for Azure Files\n\n");
        text.Append(
            "Set by [Set-CloudKerberos](guest-scripts.md#set-cloudkerberos) before the AVD agent is installed, and never removed. The check of profiles also checks them.\n"
        );
        foreach (var key in tickets.GroupBy(value => value.Key, StringComparer.Ordinal))
            AppendTable(text, key.Key, key);
        text.Append("\n## Sources\n\n");
        foreach (var source in baseline.Concat(tickets).Select(value => value.Source).Distinct().Order(StringComparer.Ordinal))
            text.Append($"- {source}\n");
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, string key, IEnumerable<FslogixValue> values)
    {
        text.Append(
            $"\n### {DiagnosticsDocument.Escape(key)}\n\n| value | type | default of FSLogix | avd | setting | effect and reason |\n|---|---|---|---|---|---|\n"
        );
        foreach (var value in values)
            text.Append(
                $"| `{value.Name}` | {TypeOf(value)} | {Code(value.Default)} | {Code(value.Ours)} | {Code(value.Setting)} | {Cell(value.Meaning)} {Cell(value.Why)} |\n"
            );
    }

    private static string TypeOf(FslogixValue value) =>
        value switch
        {
            { Type: FslogixType.Text, Words.IsEmpty: false } => $"REG_SZ: {string.Join(", ", value.Words)}",
            { Type: FslogixType.Text } => "REG_SZ",
            { Lowest: { } lowest, Highest: { } highest } => $"DWORD, {lowest} to {highest}",
            { Lowest: { } lowest } => $"DWORD, from {lowest}",
            _ => "DWORD",
        };

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    private static string Cell(string text) => DiagnosticsDocument.Escape(text).Replace("|", "\\|", StringComparison.Ordinal);
}
