using System.Text.Json;
using System.Text.Json.Nodes;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Architecture.Workflows;

/// <summary>What counts as drift: everything but the renewal of the registration token.</summary>
public sealed class DriftTests
{
    private const string HostPool = "azure-native:desktopvirtualization:HostPool";
    private const string Secret = "azure-native:keyvault:Secret";

    [ToolsFact]
    public void The_renewal_of_the_token_is_no_drift()
    {
        var found = Judge(
            Step("update", HostPool, "registrationInfo", "registrationInfo.expirationTime"),
            Step("update", "azure-native:desktopvirtualization/v20240403:HostPool", "registrationInfo.registrationTokenOperation"),
            TokenSecret("properties.attributes.expires", "properties.value"),
            Step("refresh", HostPool),
            Step("same", Secret)
        );

        Assert.Empty(found["drift"]!.AsArray());
        Assert.Equal(3, found["expected"]!.AsArray().Count);
    }

    [Fact]
    public void The_token_s_secret_is_known_by_the_content_type_that_the_component_gives_it()
    {
        const string ContentType = "\"AVD registration token\"";

        Assert.Contains(ContentType, File.ReadAllText(Repository.PathOf(".ci", "drift.jq")), StringComparison.Ordinal);
        Assert.Contains(
            ContentType,
            File.ReadAllText(Repository.PathOf("components", "Avd", "RegistrationToken.cs")),
            StringComparison.Ordinal
        );
    }

    [ToolsFact]
    public void Another_property_of_the_same_resources_is_drift()
    {
        var found = Judge(
            Step("update", HostPool, "registrationInfo", "maxSessionLimit"),
            Step("update", HostPool, "registrationInformation"),
            TokenSecret("properties.attributes.enabled"),
            Step("update", Secret, "properties.value")
        );

        Assert.Equal(4, found["drift"]!.AsArray().Count);
        Assert.Empty(found["expected"]!.AsArray());
    }

    [ToolsFact]
    public void Without_properties_or_with_another_operation_a_change_is_drift()
    {
        var found = Judge(
            Step("update", HostPool),
            Step("replace", HostPool, "registrationInfo"),
            Step("create", HostPool),
            Step("delete", Secret)
        );

        Assert.Equal(
            ["update", "replace", "create", "delete"],
            found["drift"]!.AsArray().Select(line => line!["operation"]!.GetValue<string>())
        );
    }

    [ToolsFact]
    public void A_provider_without_detailed_paths_names_whole_properties()
    {
        var step = Step("update", HostPool);
        step["diffReasons"] = new JsonArray("registrationInfo");

        Assert.Empty(Judge(step)["drift"]!.AsArray());
    }

    [ToolsFact]
    public void The_report_names_stack_and_resource_and_neither_values_nor_markup()
    {
        var step = Step("update", HostPool, "tags.[`x`](http://evil)");
        step["urn"] = "urn:pulumi:prod::avd::avd:avd:HostPool$azure-native:desktopvirtualization:HostPool::a` @everyone <img src=x>";
        step["newState"] = new JsonObject { ["inputs"] = new JsonObject { ["tags"] = "a value" } };

        var report = Report(Judge(step));

        Assert.StartsWith("<!-- avd-drift -->\nAzure differs from the config in 1 resource(s).", report, StringComparison.Ordinal);
        Assert.Contains("\n## Stack prod\n", report, StringComparison.Ordinal);
        Assert.Contains($"- `update` `{HostPool}` `a_ @everyone _img src_x_`", report, StringComparison.Ordinal);
        Assert.DoesNotContain("a value", report, StringComparison.Ordinal);
    }

    [ToolsFact]
    public void The_report_fits_an_issue_however_much_has_changed()
    {
        var steps = Enumerable
            .Range(0, 900)
            .Select(_ => Step("update", HostPool, [.. Enumerable.Range(0, 30).Select(i => new string('x', 300) + i)]))
            .ToArray();

        var report = Report(Judge(steps));

        Assert.InRange(report.Length, 1000, 65_536);
        Assert.Contains("in 900 resource(s)", report, StringComparison.Ordinal);
    }

    [ToolsFact]
    public void Another_text_than_a_preview_is_an_error()
    {
        var (exitCode, _, error) = Tool.Run("jq", ["--from-file", ".ci/drift.jq"], "{}");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("this is not the output of pulumi preview --json", error, StringComparison.Ordinal);
    }

    private static JsonObject Step(string operation, string type, params string[] properties)
    {
        var diff = new JsonObject();
        foreach (var property in properties)
            diff[property] = new JsonObject { ["kind"] = "update" };
        return new JsonObject
        {
            ["op"] = operation,
            ["urn"] = $"urn:pulumi:prod::avd::avd:avd:HostPool${type}::name",
            ["detailedDiff"] = diff,
        };
    }

    private static JsonObject TokenSecret(params string[] properties)
    {
        var step = Step("update", Secret, properties);
        step["newState"] = JsonNode.Parse("""{"inputs": {"properties": {"contentType": "AVD registration token"}}}""");
        return step;
    }

    private static JsonNode Judge(params JsonObject[] steps)
    {
        var (exitCode, text, error) = Tool.Run("jq", ["--from-file", ".ci/drift.jq"], JsonSerializer.Serialize(new { steps }));

        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(text)!;
    }

    private static string Report(JsonNode found)
    {
        var (exitCode, text, error) = Tool.Run(
            "jq",
            ["--slurp", "--raw-output", "--from-file", ".ci/drift-report.jq"],
            found.ToJsonString()
        );

        Assert.True(exitCode == 0, error);
        return text;
    }
}
