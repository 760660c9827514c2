namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AddressRulesTests
{
    [Fact]
    public void Rejects_an_address_with_a_secret_and_never_shows_it()
    {
        const string overlay = "fslogix: {installer_uri: 'https://store.contoso.com/fslogix.zip?sv=2022&sig=hunter2'}";

        RuleCheck.Of(overlay).Finds("AVD0120", "fslogix.installer_uri");
        Assert.DoesNotContain(
            Loaded.Overlay(overlay).Diagnostics,
            diagnostic => $"{diagnostic} {diagnostic.Hint}".Contains("hunter2", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Takes_an_address_without_one() =>
        RuleCheck.Of("fslogix: {installer_uri: 'https://mirror.contoso.com/fslogix.zip'}").DoesNotFind("AVD0120");

    [Theory]
    [InlineData(@"D:\avd")]
    [InlineData(@"C:\ClusterStorage\Volume1")]
    [InlineData(@"\\server\share\avd")]
    [InlineData("C:/ClusterStorage/Volume1/avd")]
    [InlineData(@"C:\ClusterStorage\Volume1\")]
    public void Rejects_a_storage_path_off_the_volumes_of_the_cluster(string folder) =>
        RuleCheck.Of($"storage: {{paths: [{{name: p, folder: '{folder}'}}]}}").Finds("AVD0121", "storage.paths[0].folder");

    [Theory]
    [InlineData(@"C:\ClusterStorage\Volume1\avd")]
    [InlineData(@"c:\clusterstorage\UserStorage_1\avd\hosts\")]
    public void Takes_a_folder_on_a_volume_of_the_cluster(string folder) =>
        RuleCheck.Of($"storage: {{paths: [{{name: p, folder: '{folder}'}}]}}").DoesNotFind("AVD0121");
}
