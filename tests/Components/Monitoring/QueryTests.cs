using AvdPulumi.Components.Monitoring;

namespace AvdPulumi.Tests.Components.Monitoring;

/// <summary>Every query, put to Microsoft's own parser with the tables it reads.</summary>
public sealed class QueryTests
{
    private static readonly string[] Numbers = ["int", "long", "real", "decimal"];

    private static IReadOnlyList<AlertDefinition> Alerts => AlertCatalogue.For(new());

    [KustoFact]
    public void Every_query_of_an_alert_means_something()
    {
        var answers = KustoCheck.Ask(Alerts.Select(alert => alert.Query));

        Assert.Equal(Alerts.Count, answers.Count);
        Assert.All(
            Alerts.Zip(answers),
            pair => Assert.True(pair.Second.Faults.IsEmpty, $"{pair.First.Key}: {string.Join("; ", pair.Second.Faults)}")
        );
    }

    [KustoFact]
    public void Every_measure_is_a_number_in_the_result_of_its_query() =>
        Assert.All(
            Alerts.Zip(KustoCheck.Ask(Alerts.Select(alert => alert.Query))).Where(pair => pair.First.Measure.Column is not null),
            pair => Assert.Contains(pair.Second.Columns[pair.First.Measure.Column!], Numbers)
        );

    [KustoFact]
    public void Every_dimension_is_a_text_in_the_result_of_its_query() =>
        Assert.All(
            Alerts.Zip(KustoCheck.Ask(Alerts.Select(alert => alert.Query))),
            pair => Assert.All(pair.First.Measure.Dimensions, dimension => Assert.Equal("string", pair.Second.Columns[dimension]))
        );

    // over several runs Azure puts rows into bins by this column
    [KustoFact]
    public void An_alert_over_several_runs_keeps_the_time() =>
        Assert.All(
            Alerts.Zip(KustoCheck.Ask(Alerts.Select(alert => alert.Query))).Where(pair => pair.First.Periods > 1),
            pair => Assert.Contains("TimeGenerated", pair.Second.Columns.Keys)
        );

    [KustoFact]
    public void Every_query_of_the_workbook_means_something() =>
        Assert.All(
            WorkbookPanels.All.Zip(KustoCheck.Ask(WorkbookPanels.All.Select(panel => panel.Query))),
            pair => Assert.True(pair.Second.Faults.IsEmpty, $"{pair.First.Title}: {string.Join("; ", pair.Second.Faults)}")
        );

    // what the check is for; without these it could be one that finds nothing
    [KustoFact]
    public void The_parser_finds_a_wrong_column_a_wrong_table_and_a_wrong_type()
    {
        var answers = KustoCheck.Ask(
            "WVDAgentHealthStatus | where EndpointState == 'Available'",
            "WVDAgentHealth | take 1",
            "WVDErrors | where Code",
            "WVDErrors | summarize by",
            "WVDErrors | where Code == 1"
        );

        Assert.Contains("'EndpointState'", Assert.Single(answers[0].Faults), StringComparison.Ordinal);
        Assert.Contains("'WVDAgentHealth'", Assert.Single(answers[1].Faults), StringComparison.Ordinal);
        Assert.NotEmpty(answers[2].Faults);
        Assert.NotEmpty(answers[3].Faults);
        Assert.Empty(answers[4].Faults);
    }
}
