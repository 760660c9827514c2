using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class ApplicationRulesTests
{
    private const string App = "application_groups[0].applications[0]";
    private const string Path = @"file_path: 'C:\Ledger\ledger.exe'";
    private const string Package =
        "type: MsixApplication, msix_package_family_name: Contoso.Ledger_8wekyb3d8bbwe, msix_application_id: Ledger";

    [Fact]
    public void Rejects_two_apps_of_one_name() =>
        Apps($"{{name: ledger, {Path}}}", $"{{name: Ledger, {Path}}}").Finds("AVD2030", "application_groups[0].applications[1].name");

    [Fact]
    public void Rejects_an_app_without_the_path_of_its_program() => Apps("{name: ledger}").Finds("AVD2031", $"{App}.file_path");

    [Theory]
    [InlineData("file_path", @"Ledger\ledger.exe")]
    [InlineData("file_path", "C:/Ledger/ledger.exe")]
    [InlineData("file_path", @"C:\Ledger\led""ger.exe")]
    [InlineData("file_path", @"%ProgramFiles%ledger.exe")]
    [InlineData("file_path", @"\Ledger\ledger.exe")]
    [InlineData("file_path", @"shell:appsFolder\Contoso.Ledger_8wekyb3d8bbwe")]
    [InlineData("file_path", @"shell:appsFolder\!App")]
    public void Rejects_a_path_that_is_not_absolute(string key, string path) =>
        Apps($"{{name: ledger, {key}: '{path}'}}").Finds("AVD2032", $"{App}.{key}");

    [Fact]
    public void Rejects_an_icon_path_that_is_not_absolute() =>
        Apps($"{{name: ledger, {Path}, icon_path: ledger.ico}}").Finds("AVD2032", $"{App}.icon_path");

    [Theory]
    [InlineData(@"C:\Program Files\Contoso\Ledger\ledger.exe")]
    [InlineData(@"%ProgramFiles%\Contoso\ledger.exe")]
    [InlineData(@"\\server\apps\ledger.exe")]
    [InlineData(@"shell:appsFolder\Contoso.Ledger_8wekyb3d8bbwe!App")]
    public void Takes_an_absolute_path(string path) =>
        Apps($"{{name: ledger, file_path: '{path}'}}").DoesNotFind("AVD2031").DoesNotFind("AVD2032");

    [Theory]
    [InlineData("msix_package_family_name: Contoso.Ledger_8wekyb3d8bbwe", "msix_package_family_name")]
    [InlineData("msix_application_id: Ledger", "msix_application_id")]
    public void Rejects_package_keys_on_an_app_of_the_image(string key, string at) =>
        Apps($"{{name: ledger, {Path}, {key}}}").Finds("AVD2033", $"{App}.{at}");

    [Theory]
    [InlineData("type: MsixApplication, msix_application_id: Ledger", "msix_package_family_name")]
    [InlineData("type: MsixApplication, msix_package_family_name: Contoso.Ledger_8wekyb3d8bbwe", "msix_application_id")]
    public void Rejects_a_package_app_that_lacks_a_key(string keys, string missing) =>
        Apps($"{{name: ledger, {keys}}}").Finds("AVD2034", $"{App}.{missing}");

    [Fact]
    public void Warns_of_a_path_on_a_package_app() =>
        Apps($"{{name: ledger, {Package}, {Path}}}").Finds("AVD2035", $"{App}.file_path", Severity.Warning);

    [Fact]
    public void Rejects_required_arguments_that_are_not_given() =>
        Apps($"{{name: ledger, {Path}, command_line: Require}}").Finds("AVD2036", $"{App}.command_line_arguments");

    [Theory]
    [InlineData("DoNotAllow")]
    [InlineData("Allow")]
    public void Warns_of_arguments_that_are_not_passed(string policy) =>
        Apps($"{{name: ledger, {Path}, command_line: {policy}, command_line_arguments: /x}}")
            .Finds("AVD2037", $"{App}.command_line_arguments", Severity.Warning);

    [Fact]
    public void Warns_of_a_package_that_is_not_listed() =>
        Apps($"{{name: ledger, {Package}}}").Finds("AVD2038", $"{App}.msix_package_family_name", Severity.Warning);

    [Fact]
    public void Takes_a_whole_app_of_the_image()
    {
        var check = Apps($"{{name: ledger, {Path}, command_line: Require, command_line_arguments: /x}}", $"{{name: other, {Path}}}");

        check.DoesNotFind("AVD2030").DoesNotFind("AVD2033").DoesNotFind("AVD2036").DoesNotFind("AVD2037");
    }

    [Fact]
    public void Takes_a_whole_app_of_a_listed_package()
    {
        var check = RuleCheck.Of(
            $$"""
            application_groups: [{name: ag-apps, type: RemoteApp, applications: [{name: ledger, {{Package}}}]}]
            storage:
              app_attach:
                packages:
                  - name: ledger
                    image_path: \\files\apps\ledger.cim
                    package_name: Contoso.Ledger
                    package_full_name: Contoso.Ledger_1.0.0.0_x64__8wekyb3d8bbwe
                    package_family_name: Contoso.Ledger_8wekyb3d8bbwe
            """
        );

        check.DoesNotFind("AVD2034").DoesNotFind("AVD2035").DoesNotFind("AVD2038");
    }

    private static RuleCheck Apps(params string[] apps) =>
        RuleCheck.Of($"application_groups: [{{name: ag-apps, type: RemoteApp, applications: [{string.Join(", ", apps)}]}}]");
}
