using System.Collections.Immutable;
using System.Text.Json;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;

namespace AvdPulumi.Tests.AzureTypes;

/// <summary>The check against Azure's own types finds what it is there to find, and nothing in what is right.</summary>
public sealed class AzureTypeCheckTests
{
    private const string HostPool = """
        "hostPoolName": "hp-one", "hostPoolType": "Pooled", "loadBalancerType": "BreadthFirst", "location": "westeurope", "preferredAppGroupType": "Desktop", "resourceGroupName": "rg"
        """;

    private const string Account = """
        "accountName": "stcontoso", "kind": "StorageV2", "location": "westeurope", "resourceGroupName": "rg", "sku": {"name": "Standard_LRS"}
        """;

    private const string Alert = """
        "ruleName": "a", "location": "global", "resourceGroupName": "rg", "enabled": true, "evaluationFrequency": "PT5M", "scopes": ["/s"], "severity": 2, "windowSize": "PT5M"
        """;

    // each row: inputs that are right, what replaces or joins them, and what is found
    [Theory]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"hostPoolType\": \"Pool\"",
        "properties.hostPoolType: 'Pool' is none of Personal, Pooled, BYODesktop"
    )]
    [InlineData(
        "storage:StorageAccount",
        Account,
        "\"kind\": \"storageV2\"",
        "kind: 'storageV2' is none of Storage, StorageV2, BlobStorage, FileStorage, BlockBlobStorage"
    )]
    [InlineData(
        "storage:StorageAccount",
        Account,
        "\"networkRuleSet\": {\"defaultAction\": \"Deny\", \"ipRules\": [{\"iPAddressOrRange\": \"203.0.113.7\", \"action\": \"Refuse\"}]}",
        "properties.networkAcls.ipRules[0].action: 'Refuse' is none of Allow"
    )]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"hostPoolType\": null",
        "properties.hostPoolType: a required property is missing"
    )]
    [InlineData("desktopvirtualization:HostPool", HostPool, "\"location\": null", "location: a required property is missing")]
    [InlineData("storage:StorageAccount", Account, "\"sku\": {}", "sku.name: a required property is missing")]
    [InlineData("storage:StorageAccount", Account, "\"resourceGroupName\": null", "resourceGroupName: a part of the address is missing")]
    [InlineData("monitor:MetricAlert", Alert, "", "properties.criteria: a required property is missing")]
    [InlineData("desktopvirtualization:HostPool", HostPool, "\"maxSessionsLimit\": 16", "maxSessionsLimit: Azure has no such property")]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"agentUpdate\": {\"maintenanceWindows\": [{\"day\": \"Sunday\"}]}",
        "properties.agentUpdate.maintenanceWindows[0].day: Azure has no such property"
    )]
    [InlineData(
        "monitor:MetricAlert",
        Alert,
        "\"criteria\": {\"odataType\": \"Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria\", \"allOf\": [{\"criterionType\": \"StaticThresholdCriterion\", \"metricName\": \"m\", \"name\": \"n\", \"operator\": \"GreaterThan\", \"threshold\": 1, \"timeAggregation\": \"Average\", \"metricNamespaces\": \"x\"}]}",
        "properties.criteria.allOf[0].metricNamespaces: Azure has no such property"
    )]
    [InlineData("desktopvirtualization:HostPool", HostPool, "\"hostPoolName\": \"hp-{65}\"", "name: '{}' has 65 characters, not 3 to 64")]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"hostPoolName\": \"hp/a\"",
        "name: 'hp/a' does not match ^[A-Za-z0-9@.\\-_ ]*$"
    )]
    [InlineData("storage:StorageAccount", Account, "\"accountName\": \"st\"", "name: 'st' has 2 characters, not 3 to 24")]
    [InlineData(
        "monitor:ActionGroup",
        "\"actionGroupName\": \"ag\", \"enabled\": true, \"location\": \"global\", \"resourceGroupName\": \"rg\"",
        "\"groupShortName\": \"operations-one\"",
        "properties.groupShortName: 'operations-one' has 14 characters, not at most 12"
    )]
    [InlineData("desktopvirtualization:HostPool", HostPool, "\"objectId\": \"x\"", "properties.objectId: only Azure writes this property")]
    [InlineData(
        "storage:StorageAccount",
        Account,
        "\"sku\": {\"name\": \"Standard_LRS\", \"tier\": \"Standard\"}",
        "sku.tier: only Azure writes this property"
    )]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"maxSessionLimit\": \"16\"",
        "properties.maxSessionLimit: a value of kind Text is not a number"
    )]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"startVMOnConnect\": \"true\"",
        "properties.startVMOnConnect: a value of kind Text is not true or false"
    )]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"friendlyName\": 7",
        "properties.friendlyName: a value of kind Number is not text"
    )]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"agentUpdate\": []",
        "properties.agentUpdate: a value of kind List is not an object"
    )]
    [InlineData("desktopvirtualization:HostPool", HostPool, "\"tags\": {\"owner\": 7}", "tags.owner: a value of kind Number is not text")]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"agentUpdate\": {\"maintenanceWindows\": {}}",
        "properties.agentUpdate.maintenanceWindows: a value of kind Map is not a list"
    )]
    [InlineData(
        "monitor:MetricAlert",
        Alert,
        "\"criteria\": {\"odataType\": \"Microsoft.Azure.Monitor.Criteria\"}",
        "properties.criteria.odata.type: 'Microsoft.Azure.Monitor.Criteria' is none of Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria, "
            + "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria, Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria"
    )]
    [InlineData(
        "monitor:MetricAlert",
        Alert,
        "\"criteria\": {\"odataType\": \"Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria\", \"componentId\": \"/c\", \"webTestId\": \"/w\"}",
        "properties.criteria.failedLocationCount: a required property is missing"
    )]
    public void Finds_what_is_wrong(string type, string right, string wrong, string expected)
    {
        var long65 = $"hp-{new string('x', 62)}";

        var result = Check(type, right, wrong.Replace("hp-{65}", long65, StringComparison.Ordinal));

        Assert.Equal(
            $"azure-native:{type} {expected.Replace("{}", long65, StringComparison.Ordinal)}",
            Assert.Single(result.Findings).ToString()
        );
    }

    [Theory]
    [InlineData(0, "properties.shareDeleteRetentionPolicy.days: 0 is not 1 to 365")]
    [InlineData(366, "properties.shareDeleteRetentionPolicy.days: 366 is not 1 to 365")]
    public void Finds_a_number_outside_its_limits(int days, string expected)
    {
        const string Service = "\"accountName\": \"stcontoso\", \"fileServicesName\": \"default\", \"resourceGroupName\": \"rg\"";

        Assert.Equal(
            $"azure-native:storage:FileServiceProperties {expected}",
            Assert
                .Single(Check("storage:FileServiceProperties", Service, $"\"shareDeleteRetentionPolicy\": {{\"days\": {days}}}").Findings)
                .ToString()
        );
        Assert.Empty(Check("storage:FileServiceProperties", Service, "\"shareDeleteRetentionPolicy\": {\"days\": 365}").Findings);
    }

    [Fact]
    public void Finds_a_fixed_name_that_is_wrong() =>
        Assert.Equal(
            "azure-native:storage:FileServiceProperties name: 'files' is none of default",
            Assert
                .Single(
                    Check(
                        "storage:FileServiceProperties",
                        "\"accountName\": \"stcontoso\", \"resourceGroupName\": \"rg\"",
                        "\"fileServicesName\": \"files\""
                    ).Findings
                )
                .ToString()
        );

    [Fact]
    public void Finds_a_secret_by_Azures_types_that_is_plain_text()
    {
        var command = new AzureResourceType(
            "azure-native:hybridcompute:MachineRunCommand",
            "Microsoft.HybridCompute/machines/runCommands",
            ["machineName", "runCommandName"],
            []
        );
        var inputs = Read(
            "{\"location\": \"westeurope\", \"machineName\": \"m\", \"resourceGroupName\": \"rg\", \"runAsPassword\": \"text\", \"runCommandName\": \"c\"}"
        );

        var found = Assert.Single(AzureTypeCheck.Of(command, inputs).Findings);

        Assert.Equal((AzureProblem.PlainSecret, "properties.runAsPassword"), (found.Problem, found.Path));
        Assert.DoesNotContain("'text'", found.Text, StringComparison.Ordinal);
        var result = AzureTypeCheck.Of(command, inputs.SetItem("runAsPassword", new PreviewValue.Secret()));
        Assert.Empty(result.Findings);
        Assert.Equal(["properties.runAsPassword"], result.Unseen.AsEnumerable());
    }

    [Fact]
    public void Finds_a_type_or_a_version_that_Azure_does_not_have()
    {
        var inputs = ImmutableSortedDictionary<string, PreviewValue>.Empty;

        Assert.Equal(
            AzureProblem.NoSuchType,
            Assert
                .Single(
                    AzureTypeCheck
                        .Of(
                            new AzureResourceType(
                                "azure-native:desktopvirtualization:HostPool",
                                "Microsoft.DesktopVirtualization/hostpool",
                                ["hostPoolName"],
                                []
                            ),
                            inputs
                        )
                        .Findings
                )
                .Problem
        );
        Assert.Equal(
            AzureProblem.NoSuchType,
            Assert
                .Single(
                    AzureTypeCheck
                        .Of(
                            new AzureResourceType(
                                "azure-native:desktopvirtualization:HostPools",
                                "Microsoft.DesktopVirtualization/hostPools",
                                ["hostPoolName"],
                                []
                            ),
                            inputs
                        )
                        .Findings
                )
                .Problem
        );
    }

    [Theory]
    [InlineData(
        "desktopvirtualization:HostPool",
        HostPool,
        "\"maxSessionLimit\": 16, \"startVMOnConnect\": true, \"tags\": {\"owner\": \"it\"}, \"agentUpdate\": {\"type\": \"Scheduled\", \"maintenanceWindows\": [{\"dayOfWeek\": \"Sunday\", \"hour\": 3}]}"
    )]
    [InlineData(
        "storage:StorageAccount",
        Account,
        "\"enableHttpsTrafficOnly\": true, \"identity\": {\"type\": \"UserAssigned\", \"userAssignedIdentities\": [\"/subscriptions/s/id\"]}"
    )]
    [InlineData(
        "monitor:MetricAlert",
        Alert,
        "\"criteria\": {\"odataType\": \"Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria\", \"componentId\": \"/c\", \"webTestId\": \"/w\", \"failedLocationCount\": 2}"
    )]
    public void Finds_nothing_in_inputs_that_are_right(string type, string right, string more)
    {
        var result = Check(type, right, more);

        Assert.Empty(result.Findings);
        Assert.Empty(result.Unseen);
        Assert.True(result.Values > 6);
    }

    [Fact]
    public void A_value_that_only_the_deployment_knows_is_there()
    {
        var inputs = Read($"{{{HostPool}}}").SetItem("hostPoolType", new PreviewValue.Unknown());

        var result = AzureTypeCheck.Of(AzureResourceCatalogue.Find("azure-native:desktopvirtualization:HostPool")!, inputs);

        Assert.Empty(result.Findings);
        Assert.Equal(["properties.hostPoolType"], result.Unseen.AsEnumerable());
    }

    private static AzureTypeResult Check(string type, string right, string more) =>
        AzureTypeCheck.Of(AzureResourceCatalogue.Find($"azure-native:{type}")!, Read($"{{{right}}}").SetItems(Read($"{{{more}}}")));

    private static ImmutableSortedDictionary<string, PreviewValue> Read(string json) =>
        ((PreviewValue.Map)Value(JsonDocument.Parse(json).RootElement)).Members;

    private static PreviewValue Value(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new PreviewValue.Map(
                element
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(member => member.Name, member => Value(member.Value), StringComparer.Ordinal)
            ),
            JsonValueKind.Array => new PreviewValue.List([.. element.EnumerateArray().Select(Value)]),
            JsonValueKind.String => new PreviewValue.Text(element.GetString()!),
            JsonValueKind.Number => new PreviewValue.Number(element.GetDouble()),
            JsonValueKind.True or JsonValueKind.False => new PreviewValue.Flag(element.GetBoolean()),
            _ => new PreviewValue.Null(),
        };
}
