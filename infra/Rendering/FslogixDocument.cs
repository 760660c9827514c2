using System.Text;

namespace AvdPulumi.Infra.Rendering;

/// <summary>docs/fslogix.md, with the table of the registry baseline that hosts are set up from.</summary>
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

            Profiles are the only data of users on session hosts. FSLogix keeps them in virtual disks (containers) on shares and attaches them at sign-in.
            The section `fslogix` says how; each pool can override it. The program sets every host up with the script [Set-FslogixProfile](guest-scripts.md#set-fslogixprofile)
            and looks at the result with [Test-FslogixProfile](guest-scripts.md#test-fslogixprofile).

            ## Layouts

            | layout | config | containers | use it |
            |---|---|---|---|
            | one container | `share_option: one_share` | the profile container holds everything, Office data too | always, unless one of the others is needed |
            | split | `share_option: three_shares` | profiles and Office data each have a container, on a share each | when Office data needs a share of its own, such as for another backup |
            | Cloud Cache | `cloud_cache` | written to a cache on the host, and from there to one to four providers | several clusters, disaster recovery, hosts without a domain |

            - **Where containers are.** `locations` if given. Otherwise the shares of `sofs`: `\\access-point.domain\Profiles`, and with three shares also `ODFC` and `AppData`. The program uses the
              full name of the access point: Kerberos knows both, but a host that is joined to Entra ID as well may not find the short one. Write paths to the file server the same way.
            - **The share for profiles has the same name in both options**, so a change of `share_option` moves no profile. Office data that is in a profile container stays there, and the
              Office container begins empty.
            - **AppData** is for folders that a policy of the domain redirects, such as AppData\Roaming. FSLogix puts nothing there, and the program sets no folder redirection.
            - **Cloud Cache with three shares.** Office containers go to the share `ODFC` of the file server; with other providers they are beside the profiles.
            - A second container costs a second disk at each sign-in. Microsoft recommends one container.

            ## When hosts are set up

            The layer `fslogix` runs the two scripts on each host: `fslogix` sets everything up, `fslogix-check` looks at the result and changes nothing. Both run again when the config changes what a host gets.

            | stacks | when |
            |---|---|
            | one stack has `hosts` and `fslogix` | Steps of each host, after the join and **before the AVD agent**: a host that users are offered has profiles. They wait for the [file server](file-server.md), and for the storage account of profiles, where the same stack makes it. |
            | another stack has the hosts | The stack with `fslogix` runs them on hosts that are there, all at once. Deploy it after the hosts, and assign users after it: between the two a user would get a profile that stays on the host. |

            If the file server fails, hosts that wait for it get neither profiles nor the agent in this run; AVD5060 says why. [Decision 15](decisions/0015-profiles-before-the-agent.md) has the reasons for this order.

            A stack whose config has no section `sofs` reads the shares from the stack in `deployment.layer_stacks.sofs`: [contracts.md](contracts.md#profiles).

            ## Why a sign-in is refused

            `prevent_login_with_failure` and `prevent_login_with_temp_profile` are on. When a container cannot be attached, FSLogix otherwise lets the user in with a new or a temporary profile.
            The user works, signs out, and everything since sign-in is lost; nobody notices before. A refused sign-in is seen at once and loses nothing.

            The local administrator of the hosts (`session_host.admin`) is always excluded from containers: the file server does not know the account, and administrators must be able to sign in when
            the file server is down. The members of the four local groups of FSLogix are exactly what `include_members` and `exclude_members` say; members that an image brings are removed.

            ## Where a value comes from

            The table below is the whole list. A value that your config does not ask for is **removed** from hosts, so a setting that you take out goes back to FSLogix's default. This also holds for
            values that an image brings. Other values of FSLogix are left alone.

            A group policy for FSLogix writes the same registry values again and again. Use one of the two: leave FSLogix out of group policies, or set `fslogix.enabled: false`. The check of a host says
            `differs` where a policy has won.

            Two values are never set: `CcdMaxCacheSizeInMBs`, which Microsoft retired, and `CCDWriteBehindDelay`, which is in no reference.

            ## What a change does to hosts that are there

            | change | effect |
            |---|---|
            | most settings | The next deployment sets them on all hosts. FSLogix reads them at each sign-in; sessions go on as they are. |
            | `profile.size_mb`, `office.size_mb` | A larger size makes containers larger at the next sign-in. A smaller one changes nothing. |
            | `profile.volume_type`, `profile.dynamic` | New containers only. |
            | `profile.flip_flop_directory_name` | Users start anew: FSLogix looks for their folder under the other name. Never change it once profiles exist. |
            | `locations`, `cloud_cache.providers` | Users start anew, unless you copy the containers first. Copy them while nobody is signed in. |
            | from shares to Cloud Cache, or back | The script removes `VHDLocations` or `CCDLocations` before it writes the other. Containers stay valid where the share stays the same. |
            | folders of Cloud Cache | Need a restart of the services of FSLogix. The script restarts them when no user has a container attached; otherwise the folders count from the next restart of the host. |
            | a connection string | The script stores the new one. Sessions use it from their next sign-in. Keep the old key of the account until then. |
            | `installer_uri` | Installs FSLogix where it is missing or too old, and only while no user has a container attached. It does not renew FSLogix otherwise: use the image. |
            | `enabled: false` | Nothing is done to hosts any more; they keep what they have until you replace them. |

            ## Cloud Cache

            Providers are read in the order of the list: put the nearest first. Every change goes to all of them.

            - **Disk.** Every attached profile is in the cache. Give it a disk of its own (`session_host.data_disks`, `cloud_cache.cache_folder`).
            - **Azure page blobs** (`type: azure`) need a connection string with the key of the account. It is a secret reference; the registry, which every user can read, holds only
              `|fslogix/<name>|`. The script stores the string in Windows' Credential Manager, as SYSTEM.
            - **Sign-out** waits until the providers have everything. `unregister_timeout` ends the wait, and may leave the newest changes on the host alone.

            ## Azure Files

            Use Azure Files where hosts have no domain (`entra_only`), where several clusters share profiles (`multi_cluster`), or as the second provider for disaster recovery.
            [Profiles in Azure Files](azure-files.md) shows the config of each run. Hosts reach it over a WAN, so it is always behind Cloud Cache, and TCP 445 must be open to it.

            ## Antivirus

            Defender does not scan FSLogix's drivers, containers on the shares and in the temporary folders, and the folders of Cloud Cache; `antivirus` adds to that or turns the list off. Where
            another product runs, set the same exclusions there. Where a policy manages Defender's exclusions, local ones may not count: the script then fails with `exclusion`. Set them in the policy, and
            `antivirus.defaults` to false.

            ## Registry values

            Ours is what the program sets when the config says nothing; an empty cell means that it sets nothing then.

            """
        );
        foreach (var key in baseline.GroupBy(value => value.Key, StringComparer.Ordinal))
            AppendTable(text, key.Key, key);
        text.Append("\n## Kerberos tickets for Azure Files\n\n");
        text.Append(
            "Set by [Set-CloudKerberos](guest-scripts.md#set-cloudkerberos) before the AVD agent is installed, and never removed. The check of profiles looks at them.\n"
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
            $"\n### {DiagnosticsDocument.Escape(key)}\n\n| value | type | default of FSLogix | ours | setting | what it does, and why |\n|---|---|---|---|---|---|\n"
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
