using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class CloudCacheFolderRulesTests
{
    private const string Smb = @"{type: smb, name: A, path: '\\fs01\profiles'}";
    private const string Blob = "{type: azure, name: B, connection_string: keyvault://kv-contoso-core/blob}";

    [Theory]
    [InlineData(@"cache_folder: D:\FSLogix, write_cache_folder: d:\fslogix\", "write_cache_folder")]
    [InlineData(@"cache_folder: D:\FSLogix, proxy_folder: D:\FSLogix", "proxy_folder")]
    [InlineData(@"write_cache_folder: C:\ProgramData\FSLogix\Cache", "write_cache_folder")]
    [InlineData(@"cache_folder: C:\ProgramData\FSLogix\Proxy", "proxy_folder")]
    public void Rejects_folders_that_coincide(string folders, string key) => Of(folders).Finds("AVD3063", $"fslogix.cloud_cache.{key}");

    [Theory]
    [InlineData(@"cache_folder: D:\FSLogix\Cache, write_cache_folder: D:\FSLogix\Write, proxy_folder: D:\FSLogix\Proxy")]
    [InlineData("cache_folder: null")]
    public void Takes_folders_that_differ(string folders) => Of(folders).DoesNotFind("AVD3063");

    [Theory]
    [InlineData("cache_folder")]
    [InlineData("write_cache_folder")]
    [InlineData("proxy_folder")]
    public void Rejects_a_cache_on_a_share(string key) => Of($@"{key}: '\\fs01\cache'").Finds("AVD3064", $"fslogix.cloud_cache.{key}");

    [Theory]
    [InlineData(@"D:\FSLogix\Cache")]
    [InlineData(@"%ProgramData%\FSLogix\Cache")]
    public void Takes_a_cache_on_the_host(string folder) => Of($"cache_folder: '{folder}'").DoesNotFind("AVD3064");

    [Fact]
    public void Warns_of_a_drive_that_hosts_may_not_have() =>
        Of(@"cache_folder: D:\FSLogix\Cache").Finds("AVD3065", "fslogix.cloud_cache.cache_folder", Severity.Warning);

    [Theory]
    [InlineData(@"cache_folder: D:\FSLogix\Cache", "{data_disks: [{name: cache, size_gb: 128}]}")]
    [InlineData(@"cache_folder: C:\FSLogix\Cache", "{data_disks: []}")]
    [InlineData(@"cache_folder: '%ProgramData%\FSLogix\Cache'", "{data_disks: []}")]
    public void Takes_a_drive_that_hosts_have(string folders, string host) =>
        Of(folders, more: $", session_host: {host}").DoesNotFind("AVD3065");

    [Theory]
    [InlineData("cache_folder: null")]
    [InlineData(@"cache_folder: C:\FSLogix\Cache")]
    public void Notes_a_cache_on_the_system_disk(string folders) =>
        Of(folders).Finds("AVD3066", "fslogix.cloud_cache.cache_folder", Severity.Note);

    [Fact]
    public void Takes_a_cache_on_its_own_disk() => Of(@"cache_folder: E:\Cache").DoesNotFind("AVD3066");

    [Fact]
    public void Warns_of_a_cache_that_stays() =>
        Of("clear_cache_on_sign_out: false").Finds("AVD3067", "fslogix.cloud_cache.clear_cache_on_sign_out", Severity.Warning);

    [Theory]
    [InlineData("clear_cache_on_sign_out: true", "")]
    [InlineData("clear_cache_on_sign_out: false", ", host_pool: {type: Personal}")]
    public void Takes_a_cache_that_is_emptied(string cache, string more) => Of(cache, more: more).DoesNotFind("AVD3067");

    [Theory]
    [InlineData("{kind: BlockBlobStorage, sku: Premium_LRS}", "storage.cloud_cache.kind")]
    [InlineData("{kind: FileStorage, sku: Premium_LRS}", "storage.cloud_cache.kind")]
    [InlineData("{shared_key_access: false}", "storage.cloud_cache.shared_key_access")]
    public void Rejects_an_account_without_page_blobs(string account, string path) =>
        Of("cache_folder: null", Smb + ", " + Blob, $", storage: {{cloud_cache: {account}}}").Finds("AVD3068", path);

    [Theory]
    [InlineData(Blob, "{kind: StorageV2, sku: Premium_LRS}")]
    [InlineData(Smb, "{kind: FileStorage, sku: Premium_LRS, shared_key_access: false}")]
    public void Takes_an_account_that_fits_the_providers(string providers, string account) =>
        Of("cache_folder: null", providers, $", storage: {{cloud_cache: {account}}}").DoesNotFind("AVD3068");

    [Theory]
    [InlineData("storage: {cloud_cache: {name: stprofiles}}")]
    [InlineData(@"{storage: {cloud_cache: {name: stprofiles}}, fslogix: {locations: ['\\stother.file.core.windows.net\profiles']}}")]
    public void Warns_of_an_account_without_profiles(string overlay) =>
        RuleCheck.Of(overlay).Finds("AVD3069", "storage.cloud_cache", Severity.Warning);

    [Theory]
    [InlineData(@"{storage: {cloud_cache: {name: stprofiles}}, fslogix: {locations: ['\\stprofiles.file.core.windows.net\profiles']}}")]
    [InlineData("{storage: {cloud_cache: {name: stprofiles}}, fslogix: {cloud_cache: {providers: [" + Blob + "]}}}")]
    public void Takes_an_account_with_profiles(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3069");

    private static RuleCheck Of(string cache, string providers = Smb, string more = "") =>
        RuleCheck.Of($"{{fslogix: {{cloud_cache: {{providers: [{providers}], {cache}}}}}{more}}}");
}
