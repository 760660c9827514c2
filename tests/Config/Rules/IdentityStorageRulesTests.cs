using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class IdentityStorageRulesTests
{
    private const string EntraOnly = """
        identity: {pattern: entra_only}
        domain: null
        sofs: null

        """;

    [Fact]
    public void Rejects_a_file_server_without_a_domain() => RuleCheck.Of("identity: {pattern: entra_only}").Finds("AVD3008", "sofs");

    [Theory]
    [InlineData("identity: {pattern: ad_ds}")]
    [InlineData(EntraOnly)]
    public void Takes_a_file_server_with_a_domain(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3008");

    [Fact]
    public void Rejects_entra_only_without_cloud_cache() => RuleCheck.Of(EntraOnly).Finds("AVD3009", "fslogix.cloud_cache");

    [Theory]
    [InlineData(EntraOnly + "fslogix: {enabled: false}")]
    [InlineData(
        EntraOnly + "fslogix: {cloud_cache: {providers: [{type: azure, name: B, connection_string: keyvault://kv-contoso-core/b}]}}"
    )]
    [InlineData("identity: {pattern: ad_ds}")]
    public void Takes_entra_only_with_cloud_cache(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3009");

    [Fact]
    public void Warns_of_a_share_on_the_site_with_entra_only() =>
        RuleCheck
            .Of(EntraOnly + @"fslogix: {cloud_cache: {providers: [{type: smb, name: A, path: '\\fs01\profiles'}]}}")
            .Finds("AVD3010", "fslogix.cloud_cache.providers[0].path", Severity.Warning);

    [Theory]
    [InlineData(EntraOnly + @"fslogix: {cloud_cache: {providers: [{type: smb, name: A, path: '\\st.file.core.windows.net\profiles'}]}}")]
    [InlineData(@"fslogix: {cloud_cache: {providers: [{type: smb, name: A, path: '\\fs01\profiles'}]}}")]
    public void Takes_azure_files_with_entra_only(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3010");

    [Theory]
    [InlineData(EntraOnly + "storage: {cloud_cache: {directory_service: AD}}", "storage.cloud_cache.directory_service")]
    [InlineData(
        "identity: {pattern: ad_ds}\nstorage: {app_attach: {account: {directory_service: AADKERB}}}",
        "storage.app_attach.account.directory_service"
    )]
    public void Rejects_a_directory_that_users_are_not_in(string overlay, string path) => RuleCheck.Of(overlay).Finds("AVD3011", path);

    [Theory]
    [InlineData(EntraOnly + "storage: {cloud_cache: {directory_service: AADKERB}}")]
    [InlineData("storage: {cloud_cache: {directory_service: AADKERB}, app_attach: {account: {directory_service: AD}}}")]
    public void Takes_a_directory_that_users_are_in(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3011");

    [Theory]
    [InlineData(@"{locations: ['\\stprofiles.file.core.windows.net\profiles']}")]
    [InlineData(@"{cloud_cache: {providers: [{type: smb, name: A, path: '\\STPROFILES.file.core.windows.net\profiles'}]}}")]
    public void Rejects_a_profile_share_that_knows_no_users(string fslogix) =>
        RuleCheck
            .Of($"fslogix: {fslogix}\nstorage: {{cloud_cache: {{name: stprofiles}}}}")
            .Finds("AVD3012", "storage.cloud_cache.directory_service");

    [Theory]
    [InlineData("{name: stprofiles, directory_service: AADKERB}")]
    [InlineData("{name: stother}")]
    [InlineData(
        "{existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stprofiles}"
    )]
    public void Takes_a_profile_share_that_knows_users(string account) =>
        RuleCheck
            .Of(@"fslogix: {locations: ['\\stprofiles.file.core.windows.net\profiles']}" + $"\nstorage: {{cloud_cache: {account}}}")
            .DoesNotFind("AVD3012");

    private const string Unknowing =
        @"storage: {cloud_cache: {name: stprofiles, domain_guid: 00000000-0000-0000-0000-000000000301}}" + "\n";
    private const string OpensAsUser = Unknowing + @"fslogix: {locations: ['\\stprofiles.file.core.windows.net\profiles']}";

    // the account must be there before it can be joined to the domain
    [Theory]
    [InlineData(OpensAsUser, "config:\n  avd:layers: [control_plane]\n")]
    [InlineData(Unknowing + @"fslogix: {enabled: false, locations: ['\\stprofiles.file.core.windows.net\profiles']}", "")]
    public void Takes_an_account_without_users_where_no_host_is_made(string overlay, string stackFile) =>
        RuleCheck.Of(overlay, stackFile).DoesNotFind("AVD3012");

    [Fact]
    public void An_account_without_users_is_one_finding() =>
        RuleCheck.Of(OpensAsUser).Finds("AVD3012", "storage.cloud_cache.directory_service").DoesNotFind("AVD3091");
}
