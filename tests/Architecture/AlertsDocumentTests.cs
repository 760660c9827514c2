using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The page that an operator opens at an alert is made from the table that the rules are made from.</summary>
public sealed class AlertsDocumentTests
{
    private static readonly IReadOnlyCollection<AlertDefinition> Alerts = AlertCatalogue.For(new());

    [Fact]
    public void The_document_is_what_the_catalogue_gives() =>
        Golden.Verify(AlertsDocument.Render(Alerts, PlatformAlerts.All), "docs", "alerts.md");

    [Fact]
    public void Every_alert_has_a_section_with_its_query() =>
        Assert.All(
            Alerts,
            alert => Assert.Contains($"\n## {alert.Key}\n", AlertsDocument.Render(Alerts, PlatformAlerts.All), StringComparison.Ordinal)
        );

    [Fact]
    public void Every_alert_of_azure_has_a_section() =>
        Assert.All(
            PlatformAlerts.All,
            alert => Assert.Contains($"\n## {alert.Key}\n", AlertsDocument.Render(Alerts, PlatformAlerts.All), StringComparison.Ordinal)
        );

    [Fact]
    public void A_threshold_that_is_fixed_names_no_key() =>
        Assert.Contains(
            "| [no-host-for-user](#no-host-for-user) | 1 | rows ≥ 1 |  |",
            AlertsDocument.Render(Alerts, PlatformAlerts.All),
            StringComparison.Ordinal
        );
}
