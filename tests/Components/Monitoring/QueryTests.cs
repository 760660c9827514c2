using AvdPulumi.Components.Monitoring;

namespace AvdPulumi.Tests.Components.Monitoring;

/// <summary>Every query, put to Microsoft's own parser with the tables it reads.</summary>
public sealed class QueryTests
{
    private static readonly string[] Numbers = ["int", "long", "real", "decimal"];

    private static readonly IReadOnlyList<AlertDefinition> Alerts = AlertCatalogue.For(new());

    // what the check is for; without these it could be one that finds nothing
    private static readonly string[] Wrong =
    [
        "WVDAgentHealthStatus | where EndpointState == 'Available'",
        "WVDAgentHealth | take 1",
        "WVDErrors | where Code",
        "WVDErrors | summarize by",
        "WVDErrors | where Code == 1",
    ];

    // to start the parser takes longer than to parse all queries
    private static readonly Lazy<IReadOnlyList<KustoAnswer>> Answers = new(() =>
        KustoCheck.Ask([.. Alerts.Select(alert => alert.Query), .. WorkbookPanels.All.Select(panel => panel.Query), .. Wrong])
    );

    private static IEnumerable<(AlertDefinition Alert, KustoAnswer Answer)> AnswersOfAlerts => Alerts.Zip(Answers.Value);

    [KustoFact]
    public void Every_query_of_an_alert_means_something()
    {
        Assert.Equal(Alerts.Count + WorkbookPanels.All.Length + Wrong.Length, Answers.Value.Count);
        Assert.All(
            AnswersOfAlerts,
            pair => Assert.True(pair.Answer.Faults.IsEmpty, $"{pair.Alert.Key}: {string.Join("; ", pair.Answer.Faults)}")
        );
    }

    [KustoFact]
    public void Every_measure_is_a_number_in_the_result_of_its_query() =>
        Assert.All(
            AnswersOfAlerts.Where(pair => pair.Alert.Measure.Column is not null),
            pair => Assert.Contains(pair.Answer.Columns[pair.Alert.Measure.Column!], Numbers)
        );

    [KustoFact]
    public void Every_dimension_is_a_text_in_the_result_of_its_query() =>
        Assert.All(
            AnswersOfAlerts,
            pair => Assert.All(pair.Alert.Measure.Dimensions, dimension => Assert.Equal("string", pair.Answer.Columns[dimension]))
        );

    // over several runs Azure puts rows into bins by this column
    [KustoFact]
    public void An_alert_over_several_runs_keeps_the_time() =>
        Assert.All(
            AnswersOfAlerts.Where(pair => pair.Alert.Periods > 1),
            pair => Assert.Contains("TimeGenerated", pair.Answer.Columns.Keys)
        );

    [KustoFact]
    public void Every_query_of_the_workbook_means_something() =>
        Assert.All(
            WorkbookPanels.All.Zip(Answers.Value.Skip(Alerts.Count)),
            pair => Assert.True(pair.Second.Faults.IsEmpty, $"{pair.First.Title}: {string.Join("; ", pair.Second.Faults)}")
        );

    [KustoFact]
    public void The_parser_finds_a_wrong_column_a_wrong_table_and_a_wrong_type()
    {
        var answers = Answers.Value.TakeLast(Wrong.Length).ToList();

        Assert.Contains("'EndpointState'", Assert.Single(answers[0].Faults), StringComparison.Ordinal);
        Assert.Contains("'WVDAgentHealth'", Assert.Single(answers[1].Faults), StringComparison.Ordinal);
        Assert.NotEmpty(answers[2].Faults);
        Assert.NotEmpty(answers[3].Faults);
        Assert.Empty(answers[4].Faults);
    }
}
