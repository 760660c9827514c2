using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AccountKeyRulesTests
{
    private const string Path = @"\\stapps.file.core.windows.net\packages\app.vhdx";

    private const string Package =
        "packages: [{name: app-one, image_path: '"
        + Path
        + "', package_name: Contoso.App, "
        + "package_full_name: Contoso.App_1.0.0.0_x64__8wekyb3d8bbwe, package_family_name: Contoso.App_8wekyb3d8bbwe}]";

    [Fact]
    public void Rejects_packages_that_the_service_cannot_read() =>
        Apps("entra_only", "shared_key_access: false").Finds("AVD3103", "storage.app_attach.account.shared_key_access");

    [Theory]
    [InlineData("entra_only", "soft_delete_days: 14")]
    [InlineData("hybrid_entra", "shared_key_access: false")]
    public void Takes_packages_that_are_read_with_a_key_or_by_the_hosts(string pattern, string key) =>
        Apps(pattern, key).DoesNotFind("AVD3103");

    [Fact]
    public void Remarks_on_keys_that_nothing_needs() =>
        RuleCheck
            .Of("storage: {cloud_cache: {kind: FileStorage, sku: Premium_LRS, directory_service: AADKERB, shared_key_access: true}}")
            .Finds("AVD3104", "storage.cloud_cache.shared_key_access", Severity.Note);

    [Theory]
    [InlineData("storage: {cloud_cache: {kind: FileStorage, sku: Premium_LRS, directory_service: AADKERB}}")]
    [InlineData("storage: {cloud_cache: {kind: FileStorage, sku: Premium_LRS, shared_key_access: true}}")]
    [InlineData("storage: {witness: {shared_key_access: true}}")]
    public void Takes_keys_that_something_needs(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3104");

    private static RuleCheck Apps(string pattern, string key) =>
        RuleCheck.Of(
            $"identity: {{pattern: {pattern}}}\nstorage: {{app_attach: {{account: {{name: stapps, directory_service: AADKERB, {key}}}, {Package}}}}}"
        );
}
