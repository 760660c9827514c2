namespace AvdPulumi.Tests.Generator;

/// <summary>The check of inputs against the typings finds what it is there to find.</summary>
public sealed class InputCheckTests
{
    private const string HostPool =
        """
        "hostPoolName": "hp", "hostPoolType": "Pooled", "loadBalancerType": "BreadthFirst", "preferredAppGroupType": "Desktop", "resourceGroupName": "rg"
        """;

    [NpmFact]
    public void Finds_nothing_in_inputs_that_are_right()
    {
        var report = Check("azure-native:desktopvirtualization:HostPool", $$"""
            {{HostPool}}, "maxSessionLimit": 16, "startVMOnConnect": true, "tags": {"owner": "it"},
            "agentUpdate": {"type": "Scheduled", "maintenanceWindows": [{"dayOfWeek": "Sunday", "hour": 3}]}
            """);

        Assert.Equal((0, 1, 11), (report.ExitCode, report.Resources, report.Values));
        Assert.Empty(report.Findings);
        Assert.Empty(report.Unchecked);
    }

    // one run for all of them: most of the time goes into starting node
    [NpmFact]
    public void Finds_inputs_that_are_wrong()
    {
        (string Input, string Expected)[] wrong =
        [
            ("\"maxSessionsLimit\": 16", "maxSessionsLimit: the typings have no such input"),
            ("\"agentUpdate\": {\"kind\": \"Scheduled\"}", "agentUpdate.kind: the typings have no such input"),
            ("\"publicNetworkAccess\": \"enabled\"", "publicNetworkAccess: 'enabled' is none of Enabled, Disabled, EnabledForSessionHostsOnly, EnabledForClientsOnly"),
            ("\"agentUpdate\": {\"maintenanceWindows\": [{\"hour\": 3}, {\"dayOfWeek\": \"Sonntag\"}]}",
                "agentUpdate.maintenanceWindows[1].dayOfWeek: 'Sonntag' is none of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
            ("\"maxSessionLimit\": \"16\"", "maxSessionLimit: string \"16\" is not a number"),
            ("\"startVMOnConnect\": \"true\"", "startVMOnConnect: string \"true\" is not true or false"),
            ("\"friendlyName\": 7", "friendlyName: number 7 is not text"),
            ("\"publicNetworkAccess\": true", "publicNetworkAccess: boolean true is not text"),
            ("\"agentUpdate\": []", "agentUpdate: a list is not an object"),
            ("\"agentUpdate\": {\"maintenanceWindows\": {}}", "agentUpdate.maintenanceWindows: an object is not a list"),
            ("\"agentUpdate\": {\"maintenanceWindows\": [null]}", "agentUpdate.maintenanceWindows[0]: null is not an object"),
            ("\"tags\": {\"owner\": 7}", "tags.owner: number 7 is not text"),
        ];
        var report = Check([.. wrong.Select(row => ("azure-native:desktopvirtualization:HostPool", $"{HostPool}, {row.Input}"))]);

        Assert.Equal(1, report.ExitCode);
        Assert.Equal(wrong.Select(row => $"it {row.Expected}"), report.Findings);
    }

    [NpmFact]
    public void Finds_required_inputs_that_are_missing_at_every_depth()
    {
        var report = Check(
            ("azure-native:desktopvirtualization:HostPool", "\"hostPoolType\": \"Pooled\", \"loadBalancerType\": null, \"resourceGroupName\": \"rg\""),
            ("azure-native:desktopvirtualization:ScalingPlanPooledSchedule",
                "\"resourceGroupName\": \"rg\", \"scalingPlanName\": \"sp\", \"rampUpStartTime\": {\"hour\": 6}"));

        Assert.Equal(
            [
                "it loadBalancerType: a required input is missing",
                "it preferredAppGroupType: a required input is missing",
                "it rampUpStartTime.minute: a required input is missing",
            ],
            report.Findings);
    }

    [NpmFact]
    public void Finds_types_that_are_not_there()
    {
        string[] types =
        [
            "azure-native:desktopvirtualization:HostPools", "azure-native:desktopvirtualization:hostPool", "azure-native:virtualdesktop:HostPool",
            "azure-native:desktopvirtualization",
        ];

        Assert.Equal(
            types.Select(_ => "it : the typings have no such resource type"),
            Check([.. types.Select(type => (type, HostPool))]).Findings);
    }

    [NpmFact]
    public void Finds_a_wrong_discriminator()
    {
        const string Inputs = """
            "resourceGroupName": "rg", "vaultName": "v", "properties": {"backupManagementType": "%", "workLoadType": "VM"}
            """;
        const string Type = "azure-native:recoveryservices:ProtectionPolicy";

        Assert.Empty(Check(Type, Inputs.Replace("%", "AzureWorkload", StringComparison.Ordinal)).Findings);
        Assert.Contains("is not '", Check(Type, Inputs.Replace("%", "AzureWorkloads", StringComparison.Ordinal)).Findings.Single(), StringComparison.Ordinal);
    }

    [NpmFact]
    public void Knows_resources_of_the_other_package()
    {
        Assert.Empty(Check("random:index/randomPassword:RandomPassword", "\"length\": 24").Findings);
        Assert.Equal(["it length: a required input is missing"], Check("random:index/randomPassword:RandomPassword", "\"special\": true").Findings);
    }

    [NpmFact]
    public void Says_what_it_could_not_check()
    {
        Assert.Equal(
            [
                "azure-native:hybridcompute:MachineExtension properties.protectedSettings: a secret",
                "azure-native:hybridcompute:MachineExtension properties.publisher: not known before the deployment",
                "azure-native:hybridcompute:MachineExtension properties.settings: the typings take anything here",
            ],
            Check("azure-native:hybridcompute:MachineExtension", """
                "machineName": "m", "resourceGroupName": "rg",
                "properties": {"protectedSettings": "[secret]", "publisher": "[known after deployment]", "settings": {"any": 1}}
                """).Unchecked);
        Assert.Equal(["avd:test:Component : there are no typings of avd"], Check("avd:test:Component", "").Unchecked);
    }

    [NpmTheory]
    [InlineData("azure-native:desktopvirtualization:ScalingPlan", "\"timeZone\": \"UTC\", \"resourceGroupName\": \"rg\", \"hostPoolType\": \"%\"", "Personal", "hostPoolType")]
    [InlineData("azure-native:monitor:ScheduledQueryRule",
        "\"resourceGroupName\": \"rg\", \"scopes\": [\"/s\"], \"criteria\": {\"allOf\": [{\"operator\": \"%\"}]}", "GreaterThan", "criteria.allOf[].operator")]
    public void Lists_a_word_that_is_accepted_beside_an_enum_and_finds_others(string type, string inputs, string word, string place)
    {
        var accepted = Check(type, inputs.Replace("%", word, StringComparison.Ordinal));
        var refused = Check(type, inputs.Replace("%", word + "s", StringComparison.Ordinal));

        Assert.Empty(accepted.Findings);
        Assert.StartsWith($"{type} {place}: '{word}' is not in the typings, and accepted. ", accepted.Unchecked.Single(), StringComparison.Ordinal);
        Assert.Contains($"'{word}s' is none of", refused.Findings.Single(), StringComparison.Ordinal);
    }

    private static InputReport Check(string type, string inputs) => Check([(type, inputs)]);

    private static InputReport Check(params (string Type, string Inputs)[] resources) => InputReport.Of(
        $"[{string.Join(',', resources.Select(resource => $$"""{"type": "{{resource.Type}}", "name": "it", "inputs": { {{resource.Inputs}} } }"""))}]");
}
