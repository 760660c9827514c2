using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class MarketplaceImageRulesTests
{
    private const string Path = "image.source.marketplace";

    [Theory]
    [InlineData("microsoftwindowsdesktop", "office-365", "win11-24h2-avd-m356", "sku")]
    [InlineData("microsoftwindowsdesktop", "windows-11", "win11-24h2-avd-m365", "offer")]
    [InlineData("microsoftwindowsserver", "office-365", "win11-24h2-avd-m365", "publisher")]
    public void Warns_of_an_image_that_is_not_known(string publisher, string offer, string sku, string at) =>
        RuleCheck.Of(Image(publisher, offer, sku)).Finds("AVD2160", $"{Path}.{at}", Severity.Warning);

    [Theory]
    [InlineData("microsoftwindowsdesktop", "windows-11", "win11-23h2-pro")]
    [InlineData("microsoftwindowsdesktop", "windows-11", "win11-25h2-pro")]
    [InlineData("microsoftwindowsserver", "windowsserver", "2025-datacenter-azure-edition-core")]
    public void Rejects_a_system_that_session_hosts_cannot_have(string publisher, string offer, string sku) =>
        RuleCheck.Of(Image(publisher, offer, sku)).Finds("AVD2161", $"{Path}.sku");

    [Fact]
    public void Warns_of_a_pooled_pool_with_a_single_session_system() =>
        RuleCheck.Of(Image("microsoftwindowsdesktop", "windows-11", "win11-24h2-ent")).Finds("AVD2162", $"{Path}.sku", Severity.Warning);

    [Theory]
    [InlineData("host_pool: {max_session_limit: 1}\n")]
    [InlineData("host_pool: {type: Personal}\n")]
    public void Takes_a_single_session_system_for_one_user_each(string pool) =>
        RuleCheck.Of(pool + Image("microsoftwindowsdesktop", "windows-11", "win11-24h2-ent")).DoesNotFind("AVD2162");

    [Theory]
    [InlineData("latest")]
    [InlineData("24H2")]
    [InlineData("26100.4061")]
    public void Rejects_a_version_that_is_not_exact(string version) =>
        RuleCheck.Of(Image("microsoftwindowsdesktop", "office-365", "win11-24h2-avd-m365", version)).Finds("AVD2163", $"{Path}.version");

    [Theory]
    [InlineData("microsoftwindowsdesktop", "office-365", "win11-24h2-avd-m365")]
    [InlineData("microsoftwindowsdesktop", "office-365", "win11-25h2-avd-m365")]
    [InlineData("microsoftwindowsdesktop", "windows-11", "win11-25h2-avd")]
    [InlineData("MicrosoftWindowsDesktop", "Windows-11", "win11-24h2-avd")]
    [InlineData("microsoftwindowsserver", "windowsserver", "2022-datacenter-azure-edition")]
    public void Takes_an_image_of_the_list(string publisher, string offer, string sku) =>
        RuleCheck
            .Of(Image(publisher, offer, sku))
            .DoesNotFind("AVD2160")
            .DoesNotFind("AVD2161")
            .DoesNotFind("AVD2162")
            .DoesNotFind("AVD2163");

    [Theory]
    [InlineData("latest")]
    [InlineData("abc")]
    [InlineData("26100.1")]
    public void Rejects_a_version_of_the_file_server_image_that_is_not_exact(string version) =>
        RuleCheck.Of($"sofs: {{image: {{marketplace: {{version: '{version}'}}}}}}").Finds("AVD2163", "sofs.image.marketplace.version");

    [Theory]
    [InlineData("sku: 2025-datacenter-azure-edition-cor", "sku")]
    [InlineData("offer: windows-11", "offer")]
    public void Warns_of_a_file_server_image_that_is_not_known(string image, string at) =>
        RuleCheck.Of($"sofs: {{image: {{marketplace: {{{image}}}}}}}").Finds("AVD2160", $"sofs.image.marketplace.{at}", Severity.Warning);

    [Theory]
    [InlineData("{}")]
    [InlineData("sofs: {image: {marketplace: {sku: 2022-datacenter-azure-edition-core, version: '20348.3692.250509'}}}")]
    // AVD3024 says what is wrong
    [InlineData("sofs: {image: {marketplace: {sku: 2025-standard}}}")]
    public void Takes_a_file_server_image_of_the_list(string overlay) =>
        RuleCheck.Of(overlay).DoesNotFind("AVD2160").DoesNotFind("AVD2163");

    private static string Image(string publisher, string offer, string sku, string version = "26100.4061.250508") =>
        $"image: {{source: {{custom: null, marketplace: {{publisher: {publisher}, offer: {offer}, sku: {sku}, version: '{version}'}}}}}}";
}
