using System.Diagnostics;
using AvdPulumi.Infra.Completion;
using AvdPulumi.Tests.Shared;

namespace AvdPulumi.Tests.Infra.Editors;

/// <summary>The scripts of <c>avd completions</c>, run by the shells themselves.</summary>
public sealed class ShellScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("avd-completion-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_verb_prints_the_script_of_each_shell()
    {
        foreach (var shell in ShellScript.Shells)
        {
            var run = await CommandRun.OfAsync("completions", shell);

            Assert.Equal((0, ShellScript.Of(shell), ""), (run.Code, run.Out, run.Error));
        }
    }

    [Fact]
    public async Task Another_shell_is_wrong_usage() => Assert.Equal(2, (await CommandRun.OfAsync("completions", "tcsh")).Code);

    [UnixFact]
    public void Bash_passes_the_words_on_and_offers_the_answer()
    {
        Answering("--stack\tThe stack.", "--strict\tWarnings fail.");

        Assert.Equal(["--stack", "--strict"], Bash("avd", "preview", "--st"));
        Assert.Equal(["complete", "--word=--st", "--", "preview"], Asked("avd"));
    }

    [UnixFact]
    public void Bash_asks_for_a_word_that_has_not_begun()
    {
        Answering("dev\t");

        Assert.Equal(["dev"], Bash("avd", "preview", "--stack", ""));
        Assert.Equal(["complete", "--word=", "--", "preview", "--stack"], Asked("avd"));
    }

    [UnixFact]
    public void Bash_joins_what_it_has_divided_and_replaces_only_the_last_part()
    {
        Answering("--stack=prod\t");

        Assert.Equal(["prod"], Bash("avd", "preview", "--stack", "=", "pr"));
        Assert.Equal(["complete", "--word=--stack=pr", "--", "preview"], Asked("avd"));
    }

    [UnixFact]
    public void Bash_quotes_what_it_would_otherwise_execute()
    {
        Answering("scaling.schedules[].name\t", "$(touch x)\t", "a;b\t");

        Assert.Equal([@"scaling.schedules\[\].name", @"\$\(touch\ x\)", @"a\;b"], Bash("avd", "explain", ""));
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "x")));
    }

    [UnixFact]
    public void Bash_completes_dotnet_avd_and_leaves_the_rest_of_dotnet_as_it_was()
    {
        Answering("preview\tShow.");

        Assert.Equal(["preview"], Bash("dotnet", "avd", "pre"));
        Assert.Equal(["avd", "complete", "--word=pre", "--"], Asked("dotnet"));
        Assert.Equal(["from-before"], Bash("dotnet", "bui"));
    }

    [UnixFact]
    public void Bash_asks_the_program_itself()
    {
        Stub("avd", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "avd.dll")}' \"$@\"");

        Assert.Equal(["--stack", "--strict"], Bash("avd", "preview", "--st"));
        Assert.Equal(["dev", "prod"], Bash("avd", "preview", "--stack", ""));
    }

    [UnixFact]
    public void Each_script_is_of_the_grammar_of_its_shell()
    {
        // zsh and fish are not on every machine; bash and PowerShell are run by the other tests
        foreach (var shell in ShellScript.Shells.Where(shell => shell != "pwsh" && IsThere(shell)))
        {
            File.WriteAllText(Path.Combine(_folder.FullName, shell), ShellScript.Of(shell));
            Assert.Equal((shell, 0, ""), (shell, Run(shell, "-n", shell).Code, Run(shell, "-n", shell).Text));
        }
    }

    [UnixFact]
    public void PowerShell_completes_both_commands_and_quotes_what_it_would_execute()
    {
        Answering("--stack\tThe stack.", "a;b\t");
        File.WriteAllText(Path.Combine(_folder.FullName, "avd.ps1"), ShellScript.Of("pwsh"));
        var line =
            "function Show($line) { (TabExpansion2 $line $line.Length).CompletionMatches | ForEach-Object { \"$($_.CompletionText)|$($_.ToolTip)\" } }";
        var run = DotnetTools.Run(
            TimeSpan.FromMinutes(3),
            "pwsh",
            "-NoProfile",
            "-Command",
            $"$env:PATH = '{_folder.FullName}:' + $env:PATH; Set-Location '{_folder.FullName}'; . ./avd.ps1; {line}; Show 'avd preview --st'; Show 'dotnet avd preview --stack '"
        );

        Assert.Equal("--stack|The stack.\n'a;b'|a;b\n--stack|The stack.\n'a;b'|a;b", run.Text.ReplaceLineEndings("\n").Trim());
        Assert.Equal(["avd", "complete", "--word=", "--", "preview", "--stack"], Asked("dotnet"));
    }

    // avd and dotnet as programs that write down what they are asked, and give a fixed answer
    private void Answering(params string[] lines)
    {
        File.WriteAllLines(Path.Combine(_folder.FullName, "answer"), lines);
        foreach (var program in new[] { "avd", "dotnet" })
            Stub(program, $"printf '%s\\n' \"$@\" > '{_folder.FullName}/asked-{program}'; cat '{_folder.FullName}/answer'");
    }

    private void Stub(string program, string body)
    {
        var path = Path.Combine(_folder.FullName, program);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        Assert.Equal(0, Run("chmod", "+x", path).Code);
    }

    private string[] Asked(string program) => File.ReadAllLines(Path.Combine(_folder.FullName, $"asked-{program}"));

    // what bash would offer for the last word
    private string[] Bash(params string[] words)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "avd.bash"), ShellScript.Of("bash"));
        var typed = string.Join(' ', words.Select(word => $"'{word}'"));
        var run = Run(
            "bash",
            "--norc",
            "-c",
            $$"""
            _before() { COMPREPLY=(from-before); }
            complete -F _before dotnet
            source '{{_folder.FullName}}/avd.bash' && source '{{_folder.FullName}}/avd.bash'
            cd '{{Fixture.Contoso.Root}}'
            PATH='{{_folder.FullName}}':$PATH
            COMP_WORDS=({{typed}}); COMP_CWORD={{words.Length - 1}}
            _avd{{(words[0] == "dotnet" ? "_dotnet" : "")}}
            printf '%s\n' "${COMPREPLY[@]}"
            """
        );
        Assert.Equal(0, run.Code);
        return run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private (int Code, string Text) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // whoever runs the tests may have preferences of their own
        start.Environment["XDG_CONFIG_HOME"] = _folder.FullName;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
