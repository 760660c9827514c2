using System.Text;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Arm;

namespace AvdPulumi.Tests.Configuration.Exchange;

/// <summary>Everything that Azure exports of a running estate is read into the same form, and nothing is left out without a word.</summary>
public sealed class ArmExportFileTests
{
    private static readonly Guid Subscription = new("00000000-0000-0000-0000-00000000000b");

    private static readonly ArmScope Scope = new(Subscription, "rg-avd");

    private const string Pool =
        "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-one";

    [Theory]
    [InlineData("""[{"id": "@", "type": "Microsoft.DesktopVirtualization/hostPools", "properties": {"hostPoolType": "Pooled"}}]""")]
    [InlineData(
        """{"value": [{"id": "@", "type": "Microsoft.DesktopVirtualization/hostPools", "properties": {"hostPoolType": "Pooled"}}]}"""
    )]
    [InlineData(
        """{"count": 1, "data": [{"id": "@", "type": "microsoft.desktopvirtualization/hostpools", "properties": {"hostPoolType": "Pooled"}}]}"""
    )]
    [InlineData("""{"id": "@", "type": "Microsoft.DesktopVirtualization/hostPools", "properties": {"hostPoolType": "Pooled"}}""")]
    [InlineData(
        """{"$schema": "s", "parameters": {"n": {"defaultValue": "hp-one", "type": "String"}}, "resources": [{"type": "Microsoft.DesktopVirtualization/hostPools", "name": "[parameters('n')]", "properties": {"hostPoolType": "Pooled"}}]}"""
    )]
    public void A_list_of_any_command_and_a_template_are_read(string text)
    {
        var export = Read(text.Replace("@", Pool, StringComparison.Ordinal));

        Assert.Empty(export.Diagnostics);
        var resource = Assert.Single(export.Resources);
        Assert.Equal(Pool, resource.Id);
        Assert.True(resource.Is("Microsoft.DesktopVirtualization/hostPools"));
        Assert.Equal("Pooled", resource.Text("properties.hostPoolType"));
    }

    [Theory]
    [InlineData("[concat(parameters('prefix'), '-one')]", "hp-one")]
    [InlineData("[format('{0}-{1}', parameters('prefix'), variables('number'))]", "hp-one")]
    [InlineData("[toLower('HP-ONE')]", "hp-one")]
    [InlineData("hp-one", "hp-one")]
    public void A_name_is_evaluated(string name, string expected)
    {
        var export = Read(TemplateOf($$"""{"type": "Microsoft.DesktopVirtualization/hostPools", "name": "{{name}}"}"""));

        Assert.Equal(expected, Assert.Single(export.Resources).Name);
    }

    [Theory]
    [InlineData("[resourceId('Microsoft.DesktopVirtualization/hostPools', 'hp-one')]", Pool)]
    [InlineData("[resourceId('rg-avd', 'Microsoft.DesktopVirtualization/hostPools', 'hp-one')]", Pool)]
    [InlineData(
        "[resourceId('00000000-0000-0000-0000-00000000000b', 'rg-avd', 'Microsoft.DesktopVirtualization/hostPools', 'hp-one')]",
        Pool
    )]
    [InlineData("[concat(resourceGroup().id, '/providers/Microsoft.DesktopVirtualization/hostPools/hp-one')]", Pool)]
    [InlineData("[[in brackets]", "[in brackets]")]
    [InlineData("[concat('it''s')]", "it's")]
    public void A_value_is_evaluated(string value, string expected)
    {
        var export = Read(TemplateOf($$$"""{"type": "A.B/c", "name": "x", "properties": {"value": "{{{value}}}"}}"""));

        Assert.Equal(expected, Assert.Single(export.Resources).Text("properties.value"));
    }

    [Theory]
    [InlineData("[reference('x').id]")]
    [InlineData("[concat('a', ]")]
    [InlineData("[parameters('unknown')]")]
    [InlineData("[parameters('circle')]")]
    [InlineData("[format('{9}', 'x')]")]
    public void What_only_a_deployment_can_tell_stays_an_expression(string value)
    {
        var export = Read(TemplateOf($$$"""{"type": "A.B/c", "name": "x", "properties": {"value": "{{{value}}}"}}"""));

        Assert.IsType<ParameterValue.Expression>(Assert.Single(export.Resources).Find("properties.value"));
    }

    [Fact]
    public void Variables_that_double_one_another_end()
    {
        var variables = string.Join(
            ", ",
            Enumerable.Range(1, 40).Select(n => $"\"v{n}\": \"[concat(variables('v{n - 1}'), variables('v{n - 1}'))]\"")
        );

        var export = Read(
            $$$"""{"$schema": "s", "variables": {"v0": "x", {{{variables}}}}, "resources": [{"type": "A.B/c", "name": "x", "properties": {"value": "[variables('v40')]"}}]}"""
        );

        Assert.IsType<ParameterValue.Expression>(Assert.Single(export.Resources).Find("properties.value"));
    }

    [Fact]
    public void A_child_has_the_id_of_its_parent_in_its_own()
    {
        var export = Read(
            TemplateOf(
                """
                {"type": "Microsoft.DesktopVirtualization/applicationGroups", "name": "ag", "resources": [{"type": "applications", "name": "word"}]},
                {"type": "Microsoft.DesktopVirtualization/applicationGroups/applications", "name": "[concat('ag', '/excel')]"},
                {"type": "Microsoft.Insights/diagnosticSettings", "name": "logs", "scope": "[resourceId('Microsoft.DesktopVirtualization/applicationGroups', 'ag')]"}
                """
            )
        );

        const string group =
            "/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/applicationGroups/ag";
        Assert.Equal(
            [
                group,
                $"{group}/applications/word",
                $"{group}/applications/excel",
                $"{group}/providers/Microsoft.Insights/diagnosticSettings/logs",
            ],
            export.Resources.Select(resource => resource.Id)
        );
    }

    [Fact]
    public void Positions_are_those_of_the_resources()
    {
        var export = Read("[\n  {\"id\": \"/a\", \"type\": \"A/b\"},\n  {\"id\": \"/c\", \"type\": \"A/b\"}\n]");

        Assert.Equal(["rg-avd.json:2:3", "rg-avd.json:3:3"], export.Resources.Select(resource => resource.Origin.ToString()));
    }

    [Theory]
    [InlineData("", "AVD0092", Severity.Error)]
    [InlineData("{", "AVD0092", Severity.Error)]
    [InlineData("42", "AVD0092", Severity.Error)]
    [InlineData("[] []", "AVD0092", Severity.Error)]
    [InlineData("""{"name": "services"}""", "AVD0092", Severity.Error)]
    [InlineData("""[{"id": "/a", "type": "A/b"}, 42]""", "AVD0092", Severity.Error)]
    [InlineData("""{"$schema": "s", "resources": [{"type": "A.B/c"}]}""", "AVD0098", Severity.Warning)]
    [InlineData("""{"$schema": "s", "resources": [{"type": "A.B/c", "name": "[uniqueString('x')]"}]}""", "AVD0098", Severity.Warning)]
    [InlineData("""{"$schema": "s", "resources": [{"type": "A.B/c", "name": "x/y"}]}""", "AVD0098", Severity.Warning)]
    public void What_is_not_an_export_is_told(string text, string code, Severity severity)
    {
        var found = Assert.Single(Read(text).Diagnostics);

        Assert.Equal((code, severity), (found.Code, found.Severity));
        Assert.Equal("rg-avd.json", found.Origin!.Name);
    }

    [Fact]
    public void A_template_without_the_place_where_it_is_deployed_is_refused()
    {
        var export = ArmExportFile.Read("rg-avd.json", Encoding.UTF8.GetBytes(TemplateOf("")), new ArmScope(null, "rg-avd"));

        Assert.Equal("AVD0097", Assert.Single(export.Diagnostics).Code);
    }

    private static string TemplateOf(string resources) =>
        $$"""
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "parameters": {
                "prefix": {"defaultValue": "hp", "type": "String"},
                "circle": {"defaultValue": "[parameters('circle')]", "type": "String"}
              },
              "variables": {"number": "one"},
              "resources": [{{resources}}]
            }
            """;

    private static ArmExport Read(string text) => ArmExportFile.Read("rg-avd.json", Encoding.UTF8.GetBytes(text), Scope);
}
