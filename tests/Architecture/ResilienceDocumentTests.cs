using AvdPulumi.Configuration.Estate.Resilience;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture;

/// <summary>The page on resilience comes from the table of failures, and its facts exist.</summary>
public sealed class ResilienceDocumentTests
{
    [Fact]
    public void The_document_is_what_the_table_gives() => Golden.Verify(ResilienceDocument.Render(Failures.All), "docs", "resilience.md");

    [Fact]
    public void Every_alert_of_a_failure_exists() =>
        Assert.Subset(
            AlertCatalogue.Default.Select(alert => alert.Key).Concat(PlatformAlerts.All.Select(alert => alert.Key)).ToHashSet(),
            Failures.All.SelectMany(failure => failure.Alerts).ToHashSet()
        );

    [Fact]
    public void Every_page_with_steps_exists() =>
        Assert.All(
            Failures.All.Select(failure => failure.Runbook).OfType<string>(),
            page => Assert.True(File.Exists(Repository.PathOf(page.Split('/'))), page)
        );

    [Fact]
    public void Every_failure_has_a_key_of_its_own_and_a_public_source()
    {
        Assert.Distinct(Failures.All.Select(failure => failure.Key));
        Assert.All(Failures.All.SelectMany(failure => failure.Sources), source => Assert.NotNull(source.Url));
    }
}
