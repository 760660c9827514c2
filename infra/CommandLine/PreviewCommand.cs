using System.CommandLine;
using System.Globalization;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;

namespace AvdPulumi.Infra.CommandLine;

/// <summary><c>avd preview</c>: what would a deployment of a stack make?</summary>
internal static class PreviewCommand
{
    public static Command Build(AvdHost host)
    {
        var format = CommonOptions.Format("text", "json", "markdown");
        var strict = CommonOptions.Strict();
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = "Take this for the present time, such as 2026-11-20T08:00:00Z, so that two previews compare byte by byte. Default: the clock.",
            HelpName = "time",
            CustomParser = argument =>
            {
                if (DateTimeOffset.TryParse(argument.Tokens.Single().Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
                argument.AddError($"'{argument.Tokens.Single().Value}' is not a time. Write it as 2026-11-20T08:00:00Z.");
                return null;
            },
        };
        var command = new Command("preview", "Show what a deployment of a stack would make. Needs neither Azure nor the Pulumi CLI nor a network.") { format, strict, now };
        var choice = ConfigChoice.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(
            choice(parsed), parsed.GetValue(format)!, parsed.GetValue(strict), parsed.GetValue(now) ?? host.Clock.GetUtcNow(), host));
        return command;
    }

    private static async Task<int> RunAsync(ConfigChoice choice, string format, bool strict, DateTimeOffset now, AvdHost host)
    {
        var config = StackConfig.Load(choice, host);
        var model = await ModelOfAsync(choice.Stack, config, now).ConfigureAwait(false);
        if (format != "text" || !model.HasErrors) await host.Out.WriteAsync(Render(model, format, host.OutStyle)).ConfigureAwait(false);
        await host.Out.FlushAsync().ConfigureAwait(false);

        await host.Error.WriteAsync(DiagnosticText.Render(model.Diagnostics, host.ErrorStyle)).ConfigureAwait(false);
        await host.Error.WriteLineAsync(ClosingLine(model, strict, now)).ConfigureAwait(false);
        await host.Error.WriteLineAsync($"Next: {NextAfter(model, choice, strict, host)}").ConfigureAwait(false);
        return Verdict.Of(model.Diagnostics, strict);
    }

    private static Task<PreviewModel> ModelOfAsync(string stack, StackConfig config, DateTimeOffset now) => config.Settings is { } settings
        ? PreviewRunner.RunAsync(new PreviewRequest(
            AvdProject.Name, stack, config.Root, AvdProject.PackageSource, settings, config.Layers, now, config.Diagnostics))
        : Task.FromResult(PreviewRunner.Stopped(AvdProject.Name, stack, AvdProject.PackageSource, config.Diagnostics));

    private static string Render(PreviewModel model, string format, Style style) => format switch
    {
        "json" => JsonRenderer.Render(model),
        "markdown" => MarkdownRenderer.Render(model),
        _ => TextRenderer.Render(model, style),
    };

    private static string ClosingLine(PreviewModel model, bool strict, DateTimeOffset now)
    {
        if (model.HasErrors) return PreviewSummary.Of(model);
        var failing = Verdict.FirstFailing(model.Diagnostics, strict) is null ? "" : $" There are warnings, which --strict does not let pass: {DiagnosticText.CountsOf(model.Diagnostics)}.";
        return string.Create(
            CultureInfo.InvariantCulture, $"Previewed as of {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, without Azure, the Pulumi CLI or a network; nothing was changed.{failing}");
    }

    private static string NextAfter(PreviewModel model, ConfigChoice choice, bool strict, AvdHost host) => Verdict.FirstFailing(model.Diagnostics, strict) is { } first
        ? $"{host.Command} explain {first.Code}"
        : choice.File is null ? $"npx pulumi@3.265.0 up --stack {model.Stack}"
        : $"cp {choice.File} config/variables.yml";
}
