using System.Text;
using AvdPulumi.Configuration.Exchange;
using AvdPulumi.Configuration.Exchange.Parameters;

namespace AvdPulumi.Tests.Configuration.Exchange;

/// <summary>Parameter files of other tools: each value with its position, nothing computed, nothing lost without a word.</summary>
public sealed class ParameterFileTests
{
    [Fact]
    public void Bicep_parameters_are_read_with_their_positions()
    {
        var file = Bicep(
            """
            using './main.bicep'

            // names
            param name = 'it\'s \u{48}\$'
            param count = 3
            param isOn = true /* now */
            param none = null
            param long = '''
            a\b
            '''
            param list = ['a', 'b'
              'c']
            param map = {
              one: 1
              'two words': { three: [] }
            }
            """
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal("./main.bicep", file.Template);
        Assert.Equal(new ParameterValue.Text("it's H$"), file.Find("name")!.Value);
        Assert.Equal("test.txt:4:7", file.Find("name")!.Origin.ToString());
        Assert.Equal(new ParameterValue.Number(3), file.Find("count")!.Value);
        Assert.Equal(new ParameterValue.Flag(true), file.Find("isOn")!.Value);
        Assert.Equal(new ParameterValue.Null(), file.Find("none")!.Value);
        Assert.Equal(new ParameterValue.Text("a\\b\n"), file.Find("long")!.Value);
        Assert.Equal(["a", "b", "c"], Texts(file.Find("list")!.Value));
        var members = Assert.IsType<ParameterValue.Map>(file.Find("map")!.Value).Members;
        Assert.Equal(["one", "two words"], members.Select(member => member.Key));
    }

    [Fact]
    public void Of_what_bicep_computes_secrets_variables_and_constants_are_known_and_the_rest_is_an_expression()
    {
        var file = Bicep(
            """
            using none
            var region = 'westeurope'
            param location = region
            param password = az.getSecret('sub', 'rg', 'kv', 'name')
            param token = readEnvironmentVariable('TOKEN', 'x')
            param joined = '${region}-1'
            param sum = 1 + 2
            param chosen = true ? 'a' : 'b'
            param last = 'still read'
            """
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal(new ParameterValue.Text("westeurope"), file.Find("location")!.Value);
        Assert.Equal(
            new ParameterValue.VaultSecret("kv", "name")
            {
                VaultId = "/subscriptions/sub/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
            },
            file.Find("password")!.Value
        );
        Assert.Equal(new ParameterValue.Variable("TOKEN"), file.Find("token")!.Value);
        Assert.All(new[] { "joined", "sum", "chosen" }, name => Assert.IsType<ParameterValue.Expression>(file.Find(name)!.Value));
        Assert.Equal(new ParameterValue.Text("still read"), file.Find("last")!.Value);
    }

    [Theory]
    [InlineData("param a = 'x", 1, 13)]
    [InlineData("param a =\n", 2, 1)]
    [InlineData("param a = [1", 1, 13)]
    [InlineData("param a = '\\q'", 1, 14)]
    [InlineData("param a = 1 /* x", 1, 17)]
    [InlineData("param a = '''x", 1, 15)]
    [InlineData("resource x 'y' = {}", 1, 1)]
    public void A_fault_in_bicep_has_its_position(string text, int line, int column)
    {
        var diagnostic = Assert.Single(Bicep(text).Diagnostics);

        Assert.Equal(("AVD0092", line, column), (diagnostic.Code, diagnostic.Origin!.Line, diagnostic.Origin.Column));
    }

    [Fact]
    public void Values_that_lie_too_deep_are_a_fault_and_no_end_of_the_program() =>
        Assert.Equal("AVD0092", Assert.Single(Bicep($"param a = {new string('[', 100_000)}").Diagnostics).Code);

    [Fact]
    public void Arm_parameters_are_read_with_their_positions()
    {
        var file = Arm(
            """
            {
              // a comment, which Azure accepts in some places
              "contentVersion": "1.0.0.0",
              "parameters": {
                "name": { "value": "ä" }, "count": { "value": 3 },
                "list": { "value": ["a"] },
                "password": { "reference": { "keyVault": { "id": "/x/vaults/kv" }, "secretName": "s" } },
                "odd": 1
              }
            }
            """
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal(new ParameterValue.Text("ä"), file.Find("name")!.Value);
        Assert.Equal("test.txt:5:5", file.Find("name")!.Origin.ToString());
        Assert.Equal("test.txt:5:31", file.Find("count")!.Origin.ToString());
        Assert.Equal(["a"], Texts(file.Find("list")!.Value));
        Assert.Equal(new ParameterValue.VaultSecret("kv", "s") { VaultId = "/x/vaults/kv" }, file.Find("password")!.Value);
        Assert.IsType<ParameterValue.Expression>(file.Find("odd")!.Value);
    }

    [Theory]
    [InlineData("{\n  \"parameters\": {\n    \"a\": {]")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("")]
    public void What_is_no_file_of_parameters_is_said(string text) => Assert.Equal("AVD0092", Assert.Single(Arm(text).Diagnostics).Code);

    [Fact]
    public void Terraform_variables_are_read()
    {
        var file = TfvarsFile.Read(
            "test.txt",
            Encoding.UTF8.GetBytes(
                """
                # names
                name = "a\"\\$${x}"
                count = 3
                list = ["a", "b",]
                map = { one = 1, "two" : true }
                text = <<-EOT
                  a
                   b
                  EOT
                computed = "${var.x}"
                """
            )
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal(new ParameterValue.Text("a\"\\${x}"), file.Find("name")!.Value);
        Assert.Equal("test.txt:2:1", file.Find("name")!.Origin.ToString());
        Assert.Equal(["a", "b"], Texts(file.Find("list")!.Value));
        Assert.Equal(["one", "two"], Assert.IsType<ParameterValue.Map>(file.Find("map")!.Value).Members.Select(member => member.Key));
        Assert.Equal(new ParameterValue.Text("a\n b\n"), file.Find("text")!.Value);
        Assert.IsType<ParameterValue.Expression>(file.Find("computed")!.Value);
    }

    [Fact]
    public void PowerShell_variables_are_read_and_nothing_runs()
    {
        var file = PowerShellFile.Read(
            "test.txt",
            Encoding.UTF8.GetBytes(
                """
                <# names #>
                $Name = 'it''s'
                $Count = 3   # three
                $IsOn = $true
                $List = @('a', "b`n")
                $Secret = $env:SECRET
                $Computed = "$Name-1"
                $Called = Get-Date
                Remove-Item 'x'
                $Last = ('a' + [char] 0x00E4)
                """
            )
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal(new ParameterValue.Text("it's"), file.Find("Name")!.Value);
        Assert.Equal(new ParameterValue.Flag(true), file.Find("IsOn")!.Value);
        Assert.Equal(["a", "b\n"], Texts(file.Find("List")!.Value));
        Assert.Equal(new ParameterValue.Variable("SECRET"), file.Find("Secret")!.Value);
        Assert.IsType<ParameterValue.Expression>(file.Find("Computed")!.Value);
        Assert.IsType<ParameterValue.Expression>(file.Find("Called")!.Value);
        Assert.Equal(new ParameterValue.Text("aä"), file.Find("Last")!.Value);
    }

    [Fact]
    public void A_text_that_ends_within_an_escape_is_a_fault_and_no_end_of_the_program() =>
        Assert.Equal("AVD0092", Assert.Single(PowerShellFile.Read("test.txt", Encoding.UTF8.GetBytes("$Name = \"a`")).Diagnostics).Code);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        Assert.Equal("AVD0003", Assert.Single(BicepParamFile.Read("test.txt", [0xE4, 0x20]).Diagnostics).Code);

    private static ParameterFile Bicep(string text) => BicepParamFile.Read("test.txt", Encoding.UTF8.GetBytes(text));

    private static ParameterFile Arm(string text) => ArmParametersFile.Read("test.txt", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Texts(ParameterValue value) =>
        Assert.IsType<ParameterValue.List>(value).Items.Select(item => Assert.IsType<ParameterValue.Text>(item).Value);
}
