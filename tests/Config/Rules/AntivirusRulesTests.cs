using AvdPulumi.Configuration.Diagnostics;

namespace AvdPulumi.Tests.Configuration.Rules;

public sealed class AntivirusRulesTests
{
    [Theory]
    [InlineData(@"%ProgramFiles%\FSLogix\Apps\frxdrv.sys")]
    [InlineData("*.vhdx")]
    [InlineData(@"C:\Tools")]
    [InlineData(".exe")]
    public void Rejects_a_process_that_is_no_program(string process) =>
        Of("processes", process).Finds("AVD3080", "fslogix.antivirus.processes[0]");

    [Theory]
    [InlineData("frxsvc.exe")]
    [InlineData(@"C:\Program Files\Contoso\Ledger\LEDGER.EXE")]
    public void Takes_a_program(string process) => Of("processes", process).DoesNotFind("AVD3080");

    [Theory]
    [InlineData(@"FSLogix\Cache")]
    [InlineData("frxdrv.sys")]
    [InlineData("C:")]
    [InlineData(@"\\server")]
    [InlineData("%")]
    [InlineData("")]
    public void Rejects_a_path_that_is_not_complete(string path) => Of("paths", path).Finds("AVD3081", "fslogix.antivirus.paths[0]");

    [Theory]
    [InlineData(@"D:\FSLogix\*")]
    [InlineData(@"%TEMP%\*\*.VHDX")]
    [InlineData(@"\\sofs-con\profiles\*\*.VHD")]
    public void Takes_a_complete_path(string path) => Of("paths", path).DoesNotFind("AVD3081").DoesNotFind("AVD3082");

    [Theory]
    [InlineData(@"C:\")]
    [InlineData(@"d:\*")]
    [InlineData(@"C:\windows\temp\")]
    [InlineData(@"%ProgramData%\*")]
    public void Warns_of_an_exclusion_that_is_too_wide(string path) =>
        Of("paths", path).Finds("AVD3082", "fslogix.antivirus.paths[0]", Severity.Warning);

    [Fact]
    public void Takes_a_narrow_exclusion() => Of("paths", @"%ProgramData%\FSLogix\Cache\*").DoesNotFind("AVD3082");

    [Fact]
    public void Warns_when_the_default_exclusions_are_off() =>
        RuleCheck.Of("fslogix: {antivirus: {defaults: false}}").Finds("AVD3083", "fslogix.antivirus.defaults", Severity.Warning);

    [Theory]
    [InlineData("fslogix: {antivirus: {defaults: true}}")]
    [InlineData("fslogix: {enabled: false, antivirus: {defaults: false}}")]
    public void Takes_the_default_exclusions(string overlay) => RuleCheck.Of(overlay).DoesNotFind("AVD3083");

    private static RuleCheck Of(string key, string item) => RuleCheck.Of($"fslogix: {{antivirus: {{{key}: ['{item}']}}}}");
}
