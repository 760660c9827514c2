namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AppAttachRulesTests
{
    private const string Names =
        "package_name: Contoso.Ledger, package_full_name: Contoso.Ledger_1.2.0.0_x64__8wekyb3d8bbwe, package_family_name: Contoso.Ledger_8wekyb3d8bbwe";
    private const string InAzure = @"\\stapps.file.core.windows.net\packages\ledger.cim";

    [Theory]
    [InlineData(@"\\fs01\apps\ledger.msix")]
    [InlineData(@"\\fs01\apps")]
    public void Rejects_an_image_that_cannot_be_mounted(string image) =>
        Of(Package(image)).Finds("AVD3094", "storage.app_attach.packages[0].image_path");

    [Theory]
    [InlineData(@"\\fs01\apps\ledger.VHDX")]
    [InlineData(InAzure)]
    public void Takes_an_image_that_can_be_mounted(string image) => Of(Package(image)).DoesNotFind("AVD3094");

    [Theory]
    [InlineData("package_full_name: Contoso.Ledger, package_family_name: Contoso.Ledger_8wekyb3d8bbwe", "package_full_name")]
    [InlineData("package_full_name: Contoso.Ledger_1.2.0.0_x64__8wekyb3, package_family_name: Contoso.Ledger_8wekyb3", "package_full_name")]
    [InlineData(
        "package_full_name: Contoso.Ledgr_1.2.0.0_x64__8wekyb3d8bbwe, package_family_name: Contoso.Ledgr_8wekyb3d8bbwe",
        "package_name"
    )]
    [InlineData(
        "package_full_name: Contoso.Ledger_1.2.0.0_x64__8wekyb3d8bbwe, package_family_name: Contoso.Ledger_9wekyb3d8bbwe",
        "package_family_name"
    )]
    [InlineData(
        "package_full_name: Contoso.Ledger_1.2.0.0_x64__8wekyb3d8bbwe, package_family_name: Contoso.Ledger_8wekyb3d8bbwe, version: 1.3.0.0",
        "version"
    )]
    public void Rejects_names_that_contradict_each_other(string names, string key) =>
        Of($@"{{name: ledger, image_path: '\\fs01\apps\ledger.cim', package_name: Contoso.Ledger, {names}}}")
            .Finds("AVD3095", $"storage.app_attach.packages[0].{key}");

    [Fact]
    public void Takes_names_that_agree() =>
        Of($@"{{name: ledger, image_path: '\\fs01\apps\ledger.cim', version: 1.2.0.0, {Names}}}").DoesNotFind("AVD3095");

    [Fact]
    public void Rejects_a_package_listed_twice() =>
        Of(Package(InAzure) + ", " + Package(@"\\fs01\apps\ledger.vhdx"))
            .FindsAll("AVD3096", "storage.app_attach.packages[1].name", "storage.app_attach.packages[1].package_full_name");

    [Fact]
    public void Takes_a_package_listed_once() => Of(Package(InAzure)).DoesNotFind("AVD3096");

    [Theory]
    [InlineData(InAzure, "storage: {app_attach: {account: {name: stapps, shares: [{name: apps, quota_gib: 100}]}}}")]
    [InlineData(@"\\sofs-con\apps\ledger.cim", "sofs: {shares: [{name: profiles, content: profiles}]}")]
    public void Rejects_a_package_on_a_share_that_is_not_made(string image, string more) =>
        Of(Package(image), more).Finds("AVD3097", "storage.app_attach.packages[0].image_path");

    [Theory]
    [InlineData(InAzure, "storage: {app_attach: {account: {name: stapps, shares: [{name: packages, quota_gib: 100}]}}}")]
    [InlineData(InAzure, "storage: {app_attach: {account: {name: stother}}}")]
    [InlineData(@"\\sofs-con\profiles\ledger.cim", "sofs: {shares: [{name: profiles, content: profiles}]}")]
    public void Takes_a_package_on_a_share_that_is_made(string image, string more) => Of(Package(image), more).DoesNotFind("AVD3097");

    [Fact]
    public void Rejects_packages_that_entra_joined_hosts_cannot_read() =>
        Of(Package(InAzure), "identity: {pattern: entra_only}").Finds("AVD3098", "identity.avd_arm_provider_object_id");

    [Theory]
    [InlineData("identity: {pattern: entra_only, avd_arm_provider_object_id: 00000000-0000-0000-0000-000000000203}")]
    [InlineData("identity: {pattern: hybrid_entra}")]
    public void Takes_packages_that_hosts_can_read(string more) => Of(Package(InAzure), more).DoesNotFind("AVD3098");

    [Fact]
    public void Rejects_an_account_that_knows_no_hosts() =>
        Of(Package(InAzure), "storage: {app_attach: {account: {name: stapps}}}")
            .Finds("AVD3099", "storage.app_attach.account.directory_service");

    [Theory]
    [InlineData("storage: {app_attach: {account: {name: stapps, directory_service: AD}}}")]
    [InlineData("{identity: {pattern: entra_only}, storage: {app_attach: {account: {name: stapps}}}}")]
    [InlineData("storage: {app_attach: {account: {name: stother}}}")]
    public void Takes_an_account_that_knows_hosts(string more) => Of(Package(InAzure), more).DoesNotFind("AVD3099");

    private static string Package(string image) => $"{{name: ledger, image_path: '{image}', {Names}}}";

    private static RuleCheck Of(string packages, string more = "{}") =>
        RuleCheck.Of(more, $"config:\n  avd:storage: {{app_attach: {{packages: [{packages}]}}}}");
}
