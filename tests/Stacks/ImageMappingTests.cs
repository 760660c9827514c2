using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Stacks;

/// <summary>Each source of an image, as it reaches Azure Local and the machines.</summary>
public sealed class ImageMappingTests
{
    private const string Theirs =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-azl-01/providers/Microsoft.AzureStackHCI/galleryImages/golden";

    [Fact]
    public async Task A_disk_on_the_cluster_is_a_gallery_image()
    {
        var (image, machines) = await ImageAsync(
            @"{name: golden, version: 2026.11.1, source: {marketplace: null, existing_id: null, custom: {path: 'C:\ClusterStorage\UserStorage_1\images\avd.vhdx'}}}"
        );

        Assert.Equal("azure-native:azurestackhci:GalleryImage", image!.Type);
        Assert.StartsWith("golden-2026.11.1-", ValueText.Of(image.Inputs["galleryImageName"]), StringComparison.Ordinal);
        Assert.Contains("imagePath", image.Inputs.Keys);
        Assert.All(
            machines,
            machine =>
                Assert.Contains($"/galleryImages/{ValueText.Of(image.Inputs["galleryImageName"])}", machine, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_address_of_a_disk_is_secret_and_ignored_once_the_image_is_there()
    {
        var (image, _) = await ImageAsync(
            "{version: 2026.11.1, source: {marketplace: null, existing_id: null, custom: {uri: config://image-uri}}}"
        );

        Assert.Contains("imagePath", image!.SecretInputs);
        Assert.Contains("imagePath", image.IgnoreChanges);
        Assert.Contains("imagePath", image.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task A_marketplace_image_has_its_version_and_the_plan_in_its_name()
    {
        var (image, machines) = await ImageAsync(
            "{name: null, version: '7', source: {custom: null, existing_id: null, marketplace: {publisher: microsoftwindowsdesktop, offer: office-365, sku: win11-25h2-avd-m365, version: 26200.6899.251011}}}"
        );

        Assert.Equal("azure-native:azurestackhci:MarketplaceGalleryImage", image!.Type);
        Assert.Equal("{name: 26200.6899.251011}", ValueText.Of(image.Inputs["version"]));
        Assert.StartsWith("win11-25h2-avd-m365-7-", ValueText.Of(image.Inputs["marketplaceGalleryImageName"]), StringComparison.Ordinal);
        Assert.All(
            machines,
            machine => Assert.Contains("/marketplaceGalleryImages/win11-25h2-avd-m365-7-", machine, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_image_that_exists_is_used_and_none_is_made()
    {
        var (image, machines) = await ImageAsync(
            $"{{version: '1', storage_path: null, source: {{marketplace: null, custom: null, existing_id: {Theirs}}}}}"
        );

        Assert.Null(image);
        Assert.All(machines, machine => Assert.Contains($"imageReference: {{id: {Theirs}}}", machine, StringComparison.Ordinal));
    }

    private static async Task<(PreviewResource? Image, IReadOnlyList<string> Machines)> ImageAsync(string image)
    {
        var config = Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Loaded.Small)
                .With("config/variables.test.yml", $"image: {image}")
                .With("Pulumi.test.yaml", "config:\n  avd:layers: [control_plane, session_hosts]\n  avd:image-uri: {secure: AAABAA}\n")
        );
        Assert.True(config.Estate is not null, string.Join('\n', config.Diagnostics));
        var model = await PreviewRunner.RunAsync(
            new PreviewRequest("avd", "test", Repository.Root, "offline", config.Estate!, config.Layers, TestSettings.Now, [])
        );
        var machines = model
            .Resources.Where(resource => resource.Type.EndsWith(":VirtualMachineInstance", StringComparison.Ordinal))
            .Select(machine => ValueText.Of(machine.Inputs["storageProfile"]))
            .ToList();
        Assert.NotEmpty(machines);
        return (model.Resources.SingleOrDefault(resource => resource.Type.EndsWith("GalleryImage", StringComparison.Ordinal)), machines);
    }
}
