namespace AvdPulumi.Tests.Configuration.Rules.TiredEngineer;

/// <summary>Ids, names, texts and apps that are close to a wrong one, and right.</summary>
public class RightShapeTests
{
    private const string Core = "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups";

    [Fact]
    public void Takes_ids_that_somebody_has() =>
        RuleCheck
            .Of("subscription: {id: 11111111-1111-4111-8111-11111111111b, tenant_id: 12345678-1234-4234-9234-1234567890ab}")
            .DoesNotFind("AVD0170");

    [Theory]
    [InlineData("key_vault: {name: kv-sharepoint-avd}")]
    [InlineData("key_vault: {name: kv-login-avd}")]
    [InlineData("key_vault: {name: kv-window-avd}")]
    [InlineData("storage: {witness: {name: stazurefiles01}}")]
    [InlineData("session_host: {prefix: win11}")]
    [InlineData("session_host: {prefix: azure}")]
    [InlineData("host_pool: {name: hp-windows11}")]
    [InlineData("workspace: {name: Microsoft 365 apps}")]
    [InlineData("deployment: {name: login, resource_groups: {monitoring: {name: rg-windows}}}")]
    [InlineData("monitoring: {insights: {rule_name: microsoft-avdi-westeurope}}")]
    public void Takes_a_name_with_a_word_that_azure_allows_there(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0171");

    [Fact]
    public void Takes_an_estate_of_a_reserved_word_where_all_that_gets_it_is_named() =>
        RuleCheck
            .Of("deployment: {name: windows}\nkey_vault: {name: kv-contoso}\nstorage: {witness: {name: stcontosowitness}}")
            .DoesNotFind("AVD0171");

    [Theory]
    [InlineData("sofs: {access_point: fileserver, cluster_name: sofs-system}")]
    [InlineData("sofs: {access_point: com10}")]
    public void Takes_a_computer_name_of_its_own(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0180");

    [Theory]
    [InlineData("deployment: {resource_groups: {session_hosts: {name: rg-azl-weu-01, create: false}}}")]
    [InlineData("deployment: {resource_groups: {session_hosts: {name: rg-azl-weu-01-hosts}}}")]
    [InlineData("deployment: {resource_groups: {control_plane: {name: rg-azl-weu-01}}}")]
    public void Takes_a_group_of_others_that_is_adopted(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0172");

    [Fact]
    public void Takes_a_group_that_another_stack_makes() =>
        RuleCheck
            .Of("deployment: {resource_groups: {session_hosts: {name: rg-azl-weu-01}}}", "config:\n  avd:layers: [sofs]")
            .DoesNotFind("AVD0172")
            .DoesNotFind("AVD0173");

    [Theory]
    [InlineData("deployment: {resource_groups: {control_plane: {name: rg-avd}, monitoring: {name: RG-AVD}}}")]
    [InlineData("deployment: {resource_groups: {control_plane: {name: rg-avd, create: false}, monitoring: {name: rg-avd, create: false}}}")]
    [InlineData(
        "subscription: {session_hosts_id: 00000000-0000-0000-0000-00000000000d}\ndeployment: {resource_groups: {control_plane: {name: rg-avd}, session_hosts: {name: rg-avd, create: false}}}"
    )]
    public void Takes_a_group_for_two_purposes(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0173");

    [Theory]
    [InlineData("rg-network-watcher")]
    [InlineData("rg-mc_avd")]
    public void Takes_a_group_of_ones_own(string name) =>
        RuleCheck.Of($"deployment: {{resource_groups: {{monitoring: {{name: {name}}}}}}}").DoesNotFind("AVD0174");

    [Theory]
    [InlineData("rg_core(1).weu/providers/Microsoft.KeyVault/vaults/Kv-contoso-1")]
    [InlineData("RG-Größe/providers/microsoft.keyvault/VAULTS/kv-contoso-1")]
    public void Takes_an_id_that_azure_gives(string id) =>
        RuleCheck.Of($"key_vault: {{existing_id: '{Core}/{id}'}}").DoesNotFind("AVD0175");

    [Fact]
    public void Takes_an_account_in_two_places_by_its_id() =>
        RuleCheck
            .Of(
                $"backup: {{key_vault: {{storage_account_id: {Core}/rg/providers/Microsoft.Storage/storageAccounts/stcontosobackups}}}}\nstorage: {{witness: {{name: stcontosobackup}}}}"
            )
            .DoesNotFind("AVD0176");

    [Theory]
    [InlineData("${OWNER")]
    [InlineData("a < b > c")]
    [InlineData("$(")]
    [InlineData("{desk}")]
    [InlineData("https://wiki.contoso.com/avd")]
    [InlineData("#1 of 3")]
    public void Takes_a_text_without_placeholder(string text) =>
        RuleCheck.Of($"tags: {{note: \"{text}\"}}\nhost_pool: {{description: \"{text}\"}}").DoesNotFind("AVD0177");

    [Fact]
    public void Takes_variables_of_programs_in_arguments() =>
        RuleCheck
            .Of(Apps("{name: a, file_path: 'C:\\EHR\\ehr.exe', command_line: Require, command_line_arguments: '-Dhome=${user.home}'}"))
            .DoesNotFind("AVD0177");

    [Fact]
    public void Takes_blanks_within_a_text_and_lines_in_a_description() =>
        RuleCheck
            .Of(
                "tags: {\"cost centre\": \"IT and HR\"}\nhost_pool: {friendly_name: Contoso Desktop, description: \"One line.\\nAnother.\\n\"}"
            )
            .DoesNotFind("AVD0178");

    [Theory]
    [InlineData("tags: {password-policy: strict, secret: \"false\", token: none}")]
    [InlineData("tags: {secret: 'https://wiki.contoso.com/secret'}")]
    [InlineData("host_pool: {description: 'Password: see the wiki. Token lifetime: 48h'}")]
    [InlineData("tags: {wiki: 'https://wiki.contoso.com/reset-password?page=12345678'}")]
    public void Takes_a_text_about_secrets(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0179");

    [Theory]
    [InlineData("/reset-password --user=jane42")]
    [InlineData("/password:%USERPASSWORD1%")]
    public void Takes_arguments_without_a_secret(string arguments) =>
        RuleCheck
            .Of(Apps($"{{name: a, file_path: 'C:\\EHR\\ehr.exe', command_line: Require, command_line_arguments: '{arguments}'}}"))
            .DoesNotFind("AVD0179");

    [Theory]
    [InlineData("password=")]
    [InlineData("${{#{<")]
    [InlineData("$( ")]
    public void Is_not_kept_busy_by_a_long_text(string part) =>
        RuleCheck
            .Of($"tags: {{note: \"{string.Concat(Enumerable.Repeat(part, 100_000))}\"}}")
            .DoesNotFind("AVD0179")
            .DoesNotFind("AVD0177");

    [Theory]
    [InlineData(@"\\fs01\apps$\ehr.exe")]
    [InlineData(@"\\fs01.contoso.com\d\ehr.exe")]
    [InlineData(@"\\avd-con-files\apps\ehr.exe")]
    public void Takes_an_app_on_a_share(string path) =>
        RuleCheck.Of("session_host: {prefix: avd-con}\n" + Apps($"{{name: ehr, file_path: '{path}'}}")).DoesNotFind("AVD0182");

    [Fact]
    public void Takes_apps_with_names_of_their_own() =>
        RuleCheck
            .Of(Apps("{name: a, friendly_name: Ledger, file_path: 'C:\\EHR\\a.exe'}, {name: b, file_path: '%ProgramFiles%\\EHR\\a.exe'}"))
            .DoesNotFind("AVD0183")
            .DoesNotFind("AVD2204");

    [Theory]
    [InlineData(@"C:\ClusterStorage\UserStorage_1\Infrastructure_1")]
    [InlineData(@"C:\ClusterStorage\Infra\avd")]
    [InlineData(@"C:\ClusterStorage\Volume1\a..b")]
    public void Takes_a_folder_on_a_volume_for_workloads(string folder) =>
        RuleCheck.Of($"storage: {{paths: [{{name: sp-01, folder: '{folder}'}}]}}").DoesNotFind("AVD0184").DoesNotFind("AVD0121");

    [Fact]
    public void Takes_two_storage_paths_that_exist() =>
        RuleCheck
            .Of(
                $"storage: {{paths: [{{name: sp-01, existing_id: {Core}/rg/providers/Microsoft.AzureStackHCI/storageContainers/a}}, {{name: sp-02, existing_id: {Core}/rg/providers/Microsoft.AzureStackHCI/storageContainers/b}}]}}"
            )
            .DoesNotFind("AVD0185");

    [Theory]
    [InlineData("host_pool: {friendly_name: Todo lists, description: Strings and drums}")]
    [InlineData("tags: {status: todo}")]
    public void Takes_a_word_of_its_own(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0177");

    [Fact]
    public void Takes_a_storage_path_with_a_folder_or_an_id() =>
        RuleCheck
            .Of(
                $"storage: {{paths: [{{name: sp-01, existing_id: {Core}/rg/providers/Microsoft.AzureStackHCI/storageContainers/a}}, {{name: sp-02, folder: 'C:\\ClusterStorage\\V\\a'}}]}}"
            )
            .DoesNotFind("AVD0186")
            .DoesNotFind("AVD0187");

    [Fact]
    public void Takes_one_program_for_different_people() =>
        RuleCheck
            .Of(
                "rbac: {users: null}\napplication_groups:\n  - {name: ag-a, type: RemoteApp, users: [{name: A, object_id: 00000000-0000-0000-0000-000000000101}], applications: [{name: ehr, file_path: 'C:\\EHR\\ehr.exe'}]}\n"
                    + "  - {name: ag-b, type: RemoteApp, users: [{name: B, object_id: 00000000-0000-0000-0000-000000000102}], applications: [{name: ehr, file_path: 'C:\\EHR\\ehr.exe'}]}"
            )
            .DoesNotFind("AVD2204");

    [Fact]
    public void Takes_a_script_that_the_publisher_chooses() =>
        RuleCheck
            .Of(
                Apps(
                    "{name: script, file_path: 'C:\\Windows\\System32\\wscript.exe', command_line: Require, command_line_arguments: 'C:\\EHR\\start.vbs'}"
                )
            )
            .DoesNotFind("AVD2202")
            .DoesNotFind("AVD2205")
            .DoesNotFind("AVD2200");

    [Theory]
    [InlineData("deployment: {environment: prod}\ntags: {environment: Production}")]
    [InlineData("deployment: {environment: test}\ntags: {environment: Non-Production, stage: qa}")]
    [InlineData("deployment: {environment: test}\ntags: {environment-owner: live}")]
    public void Takes_a_tag_of_the_same_environment(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD0188");

    [Fact]
    public void Takes_the_tenant_of_an_organization() =>
        RuleCheck.Of("subscription: {tenant_id: 72f988bf-86f1-41af-91ab-2d7cd011db47}").DoesNotFind("AVD0189");

    [Theory]
    [InlineData("eastus3")]
    [InlineData("taiwannorth")]
    [InlineData("usgovtexas")]
    public void Takes_a_region_that_may_be_new(string region) => RuleCheck.Of($"deployment: {{location: {region}}}").DoesNotFind("AVD0110");

    private static string Apps(string apps) =>
        $"application_groups:\n  - {{name: ag-d, type: Desktop}}\n  - {{name: ag-apps, type: RemoteApp, applications: [{apps}]}}";
}
