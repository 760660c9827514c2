namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class SofsImageRulesTests
{
    [Theory]
    [InlineData(
        "marketplace: {publisher: microsoftwindowsdesktop, offer: windows-11, sku: win11-24h2-ent, version: \"26100.1\"}",
        "sofs.image.marketplace.publisher"
    )]
    [InlineData(
        "marketplace: {publisher: MicrosoftWindowsServer, offer: windowsserver, sku: 2025-standard, version: \"26100.1\"}",
        "sofs.image.marketplace.sku"
    )]
    [InlineData("custom: {path: 'C:\\ClusterStorage\\images\\ubuntu.vhdx', os: Linux}", "sofs.image.custom.os")]
    public void Rejects_an_image_without_storage_spaces_direct(string image, string path) =>
        RuleCheck.Of($"sofs: {{image: {{{image}}}}}").Finds("AVD3024", path);

    [Theory]
    [InlineData("sofs: {image: null}")]
    [InlineData(
        "sofs: {image: {marketplace: {publisher: MicrosoftWindowsServer, offer: windowsserver, sku: 2025-Datacenter-azure-edition-core, version: \"26100.1\"}}}"
    )]
    [InlineData("sofs: {image: {custom: {path: 'C:\\ClusterStorage\\images\\ws2025.vhdx'}}}")]
    public void Takes_a_datacenter_image(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3024");

    [Theory]
    [InlineData("{}", "sofs.image")]
    [InlineData(
        "{custom: {path: 'C:\\images\\a.vhdx'}, marketplace: {publisher: microsoftwindowsserver, offer: windowsserver, sku: 2025-datacenter, version: \"1\"}}",
        "sofs.image"
    )]
    [InlineData("{custom: {os: Windows}}", "sofs.image.custom")]
    [InlineData("{custom: {path: 'C:\\images\\a.vhdx', uri: keyvault://kv-contoso-core/image}}", "sofs.image.custom")]
    public void Rejects_an_image_without_one_source(string image, string path) => Of(image).Finds("AVD3025", path);

    [Theory]
    [InlineData("{marketplace: {publisher: microsoftwindowsserver, offer: windowsserver, sku: 2025-datacenter, version: \"1\"}}")]
    [InlineData("{custom: {uri: keyvault://kv-contoso-core/image}}")]
    [InlineData(
        "{existing_id: /subscriptions/00000000-0000-0000-0000-00000000000c/resourceGroups/rg/providers/Microsoft.AzureStackHCI/galleryImages/ws2025}"
    )]
    public void Takes_an_image_with_one_source(string image) => Of(image).DoesNotFind("AVD3025").DoesNotFind("AVD3150");

    [Fact]
    public void Nodes_need_an_image() => RuleCheck.Of("sofs: {image: null}").Finds("AVD3150", "sofs.image");

    // an overlay is laid over the marketplace image of the base, key by key
    private static RuleCheck Of(string image) =>
        RuleCheck.Of(
            $"sofs: {{image: {image.Insert(1, image.Contains("marketplace", StringComparison.Ordinal) ? "" : image == "{}" ? "marketplace: null" : "marketplace: null, ")}}}"
        );
}
