using System.CommandLine;
using System.Globalization;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Infra.Preferences;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Html;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd preview</c>: what would a deployment of a stack create?</summary>
internal static class PreviewCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "preview";

    public static Command Build(AvdHost host, Lazy<PreferenceLayers> layers)
    {
        var now = PresentTime.Option();
        var full = new Option<bool>("--full")
        {
            Description = "Show everything in text output: every alert rule, role and step, long values, and the contract.",
        };
        var command = new Command(
            Name,
            "Show what a deployment of a stack would create. The preview works without Azure, the Pulumi CLI and a network."
        );
        var options = new PreferredOptions(command, host, layers);
        options.AddFormat(OutputFormats.Preview);
        options.AddStrict();
        command.Options.Add(now);
        command.Options.Add(full);
        options.AddColour();
        options.AddWidth();
        var onChoice = ConfigChoice.AddTo(command, host, options);
        command.SetAction(
            (parsed, _) =>
                onChoice(
                    parsed,
                    (styled, preferences, choice) =>
                        RunAsync(choice, preferences, parsed.GetValue(now) ?? host.Clock.GetUtcNow(), parsed.GetValue(full), styled)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(ConfigChoice choice, RunPreferences preferences, DateTimeOffset now, bool isFull, AvdHost host)
    {
        var (format, strict) = (preferences.FormatAmong(OutputFormats.Preview), preferences.Strict);
        if (!PresentTime.IsInRange(now))
            return await PresentTime.RefuseAsync(now, $"preview {choice.Arguments}", host).ConfigureAwait(false);
        LoadedStack config = LoadedStack.Load(choice, host);
        var model = await new StackPreviews(config.Root, host, now).OfAsync(choice.Stack, config).ConfigureAwait(false);
        if (format != "text" || !model.HasErrors)
            await host.Out.WriteAsync(Render(model, config.Estate, format, host.OutStyle, preferences.Width, isFull)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);

        await host.Error.WriteAsync(DiagnosticText.Render(model.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync(ClosingLine(model, strict, now)).ConfigureAwait(false);
        if (NoteOnPackages(model, choice, strict, host) is { } note)
            await host.Error.WriteLineAsync(note).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {NextAfter(model, choice, strict, host)}").ConfigureAwait(false);
        return Verdict.Of(model.Diagnostics, strict is not null);
    }

    private static string Render(PreviewModel model, AvdEstate? estate, string format, Style style, int width, bool isFull) =>
        format switch
        {
            "json" => JsonRenderer.Render(model),
            "markdown" => MarkdownRenderer.Render(model),
            "html" => HtmlReport.Render(model, estate),
            _ => TextRenderer.Render(model, style, width, isFull),
        };

    private static string ClosingLine(PreviewModel model, string? strict, DateTimeOffset now)
    {
        if (model.HasErrors)
            return PreviewSummary.Of(model);
        var failing = Verdict.FirstFailing(model.Diagnostics, strict is not null) is null
            ? ""
            : $" There are warnings, which {strict} does not allow: {DiagnosticText.CountsOf(model.Diagnostics)}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Previewed as of {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, without Azure, the Pulumi CLI or a network; nothing was changed.{failing}"
        );
    }

    private static string NextAfter(PreviewModel model, ConfigChoice choice, string? strict, AvdHost host) =>
        Verdict.FirstFailing(model.Diagnostics, strict is not null) is { } first ? $"{host.Command} explain {first.Code}"
        : choice.File is not null ? $"{host.Command} sizing {choice.Arguments}"
        // asked again, NuGet would answer the same
        : host.LacksPackages ? "dotnet nuget list source"
        : $"{PulumiCli.Command} up --stack {ShellWord.Of(model.Stack)}";

    // `pulumi up` builds on the real packages, wherever the preview was made
    private static string? NoteOnPackages(PreviewModel model, ConfigChoice choice, string? strict, AvdHost host) =>
        host.LacksPackages && choice.File is null && Verdict.FirstFailing(model.Diagnostics, strict is not null) is null
            ? "A deployment needs the real Pulumi packages, which NuGet did not have when it was asked. Add a source that has them, and run again with --sdk ask."
            : null;
}
