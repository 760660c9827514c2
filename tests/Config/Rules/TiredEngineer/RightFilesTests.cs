namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>Profiles, file servers and storage that are close to a wrong config, and right.</summary>
public class RightFilesTests
{
    private const string Package = "name: ledger, package_name: Contoso.Ledger, package_family_name: Contoso.Ledger_8wekyb3d8bbwe";

    [Fact]
    public void Takes_names_that_look_like_those_of_windows() =>
        RuleCheck
            .Of(
                Sofs(
                    "volume: {name: Console}\n  shares:\n    - {name: profiles$, content: profiles}\n    - {name: c-drive, content: odfc}\n    - {name: com10, content: app_data}\n  cluster_name: systems"
                )
            )
            .DoesNotFind("AVD3110")
            .DoesNotFind("AVD3111")
            .DoesNotFind("AVD3112")
            .DoesNotFind("AVD0180");

    [Fact]
    public void Takes_a_volume_of_64_tb() =>
        RuleCheck
            .Of(Sofs("data_disks: {per_node: 16, size_gb: 16384}\n  volume: {size_gb: 65536}"))
            .DoesNotFind("AVD3113")
            .DoesNotFind("AVD3114");

    [Theory]
    [InlineData(@"\\fs01\profiles$")]
    [InlineData(@"\\fs01\cc$\100%\of 50%")]
    [InlineData(@"\\corp.contoso.com\dfs\profiles")]
    [InlineData(@"\\stprofiles.file.core.windows.net\profiles")]
    [InlineData(@"\\avd-con-fs\profiles\vhdx")]
    [InlineData(@"\\localhost01.corp.contoso.com\sysvol2")]
    public void Takes_a_place_for_profiles(string path) =>
        RuleCheck
            .Of($"fslogix: {{locations: ['{path}']}}")
            .DoesNotFind("AVD3116")
            .DoesNotFind("AVD3117")
            .DoesNotFind("AVD3118")
            .DoesNotFind("AVD3119")
            .DoesNotFind("AVD3127")
            .DoesNotFind("AVD3128")
            .DoesNotFind("AVD3129");

    [Fact]
    public void Takes_redirections_from_the_domain() =>
        RuleCheck.Of(@"fslogix: {redirections_folder: '\\corp.contoso.com\NETLOGON\FSLogix'}").DoesNotFind("AVD3116");

    [Fact]
    public void Takes_a_witness_on_a_server_by_its_address() =>
        RuleCheck
            .Of(Sofs(@"witness: {type: file_share, share: '\\10.10.0.9\witness'}"))
            .DoesNotFind("AVD3120")
            .DoesNotFind("AVD3042")
            .DoesNotFind("AVD3127");

    [Theory]
    [InlineData("Domain Users")]
    [InlineData(@"CONTOSO\AVD Users")]
    [InlineData("AVD Admins and Users")]
    [InlineData("S-1-5-21-1-2-3-513")]
    public void Takes_a_group_of_users_for_shares(string group) =>
        RuleCheck.Of(Sofs($"users_group: '{group}'")).DoesNotFind("AVD3121").DoesNotFind("AVD3122");

    [Fact]
    public void Takes_storage_paths_that_are_made_and_adopted() =>
        RuleCheck
            .Of(
                "storage:\n  paths:\n    - {name: sp-a, folder: 'C:\\ClusterStorage\\Vhdx_1\\vhdx'}\n    - {name: sp-b, existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.AzureStackHCI/storageContainers/sp-b}"
            )
            .DoesNotFind("AVD0186")
            .DoesNotFind("AVD0181");

    [Fact]
    public void Takes_cloud_cache_on_two_servers() =>
        RuleCheck
            .Of(
                Cache(
                    @"{type: smb, name: A (old), path: '\\fs01\profiles'}, {type: smb, name: B, path: '\\fs02\profiles'}",
                    @"cache_folder: '%ProgramData%\FSLogix\C', unregister_timeout: 600"
                )
            )
            .DoesNotFind("AVD3058")
            .DoesNotFind("AVD3063")
            .DoesNotFind("AVD3130")
            .DoesNotFind("AVD3131")
            .DoesNotFind("AVD3132")
            .DoesNotFind("AVD3134");

    [Fact]
    public void Takes_two_shares_of_a_namespace() =>
        RuleCheck
            .Of(
                Cache(@"{type: smb, name: A, path: '\\corp.contoso.com\dfs\a'}, {type: smb, name: B, path: '\\corp.contoso.com\dfs\b'}", "")
            )
            .DoesNotFind("AVD3130")
            .DoesNotFind("AVD3058");

    [Fact]
    public void Takes_what_fslogix_does_by_itself() =>
        RuleCheck
            .Of("fslogix: {profile: {locked_retry_count: 12, locked_retry_interval: 5, reattach_retry_count: 60, reattach_interval: 10}}")
            .DoesNotFind("AVD3132");

    [Fact]
    public void Takes_exclusions_of_files_and_programs_of_ones_own() =>
        RuleCheck
            .Of(
                @"fslogix: {logging: {folder: '%ProgramData%\FSLogix\Logs'}, antivirus: {paths: ['C:\Users\*\AppData\Local\Ehr\*.vhdx', '%TEMP%\*\*.VHDX'], processes: ['%ProgramFiles%\Ehr\ehr.exe', 'C:\Ehr\*.exe']}}"
            )
            .DoesNotFind("AVD3082")
            .DoesNotFind("AVD3134");

    [Fact]
    public void Takes_administrators_without_profiles() =>
        RuleCheck
            .Of(
                "rbac: {users: [{name: AVD Users, object_id: 00000000-0000-0000-0000-000000000101}]}\nfslogix: {include_members: ['CONTOSO\\AVD Users'], exclude_members: [Domain Admins, 'CONTOSO\\AVD Admins', 'FABRIKAM\\Domain Guests']}"
            )
            .DoesNotFind("AVD3078")
            .DoesNotFind("AVD3135")
            .DoesNotFind("AVD3136")
            .DoesNotFind("AVD3137");

    [Fact]
    public void Takes_groups_of_one_name_in_two_domains() =>
        RuleCheck
            .Of("fslogix: {include_members: ['AVD Users'], exclude_members: ['FABRIKAM\\AVD Users', 'FABRIKAM\\Domain Users']}")
            .DoesNotFind("AVD3078")
            .DoesNotFind("AVD3135")
            .DoesNotFind("AVD3136");

    [Fact]
    public void Takes_a_profile_share_of_the_account() =>
        RuleCheck
            .Of(
                "fslogix: {locations: ['\\\\stprofiles.file.core.windows.net\\Profiles\\old'], profile: {size_mb: 102400}}\nstorage: {cloud_cache: {name: stprofiles, shares: [{name: profiles, quota_gib: 1024}, {name: other, quota_gib: 5}]}}"
            )
            .DoesNotFind("AVD3138")
            .DoesNotFind("AVD3139");

    [Fact]
    public void Takes_two_accounts_of_one_domain() =>
        RuleCheck
            .Of(
                "storage:\n  cloud_cache: {name: sta, "
                    + Joined("1601", "sta")
                    + "}\n  app_attach: {account: {name: stb, "
                    + Joined("1602", "stb")
                    + "}}\n  witness: {name: stwitness}"
            )
            .DoesNotFind("AVD3140")
            .DoesNotFind("AVD3141")
            .DoesNotFind("AVD3142")
            .DoesNotFind("AVD3143")
            .DoesNotFind("AVD3144");

    [Theory]
    [InlineData("x64", @"\apps\Contoso.Ledger_1.0.0.65535_x64__8wekyb3d8bbwe")]
    [InlineData("neutral", @"apps\ledger")]
    public void Takes_a_package(string processor, string path) =>
        RuleCheck
            .Of(
                $"storage:\n  app_attach:\n    packages:\n      - {{{Package}, image_path: '\\\\fs01\\apps\\ledger.vhdx', package_full_name: Contoso.Ledger_1.0.0.65535_{processor}__8wekyb3d8bbwe, package_relative_path: '{path}', display_name: Ledger}}\nfslogix: {{locations: ['\\\\fs01\\profiles']}}"
            )
            .DoesNotFind("AVD3145")
            .DoesNotFind("AVD3146")
            .DoesNotFind("AVD3147")
            .DoesNotFind("AVD3148")
            .DoesNotFind("AVD2170");

    private static string Joined(string number, string name) =>
        $"directory_service: AD, domain_guid: 00000000-0000-0000-0000-000000000301, domain_sid: S-1-5-21-1-2-3, storage_sid: S-1-5-21-1-2-3-{number}, sam_account_name: {name}";

    private static string Cache(string providers, string keys) => $"fslogix: {{cloud_cache: {{providers: [{providers}], {keys}}}}}";

    private static string Sofs(string keys) => $"sofs:\n  {keys}";
}
