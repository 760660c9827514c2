using System.Globalization;
using AvdPulumi.Infra.Verify;

namespace AvdPulumi.Infra.Rendering.Verify;

/// <summary>A verification for programs. docs/verify.md describes the form.</summary>
internal static class VerifyJson
{
    /// <summary>Version of the form; raised when a reader of the old form would misread the new one.</summary>
    private const int SchemaVersion = 1;

    /// <summary>Renders a report.</summary>
    public static string Render(VerifyReport report) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("stack", report.Stack);
            json.WriteString("time", report.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteNumber("requests", report.Calls);
            JsonText.WriteList(
                json,
                "checks",
                report.Results,
                (writer, result) =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("id", result.Check.Id);
                    writer.WriteNumber("phase", result.Check.Phase);
                    writer.WriteString("outcome", VerifyWords.Of(result.Outcome));
                    writer.WriteString("severity", DiagnosticText.WordOf(result.Check.Severity));
                    writer.WriteString("proves", result.Check.Proves);
                    writer.WriteString("how", result.Check.How);
                    writer.WriteNumber("examined", result.Answer.Examined);
                    JsonText.WriteList(
                        writer,
                        "findings",
                        result.Answer.Findings,
                        (item, finding) =>
                        {
                            item.WriteStartObject();
                            item.WriteString("subject", finding.Subject);
                            item.WriteString("message", finding.Message);
                            item.WriteString("remedy", finding.Remedy ?? result.Check.Remedy);
                            item.WriteEndObject();
                        }
                    );
                    JsonText.WriteList(
                        writer,
                        "unread",
                        result.Answer.Unread,
                        (item, failure) =>
                        {
                            item.WriteStartObject();
                            item.WriteString("path", failure.Path);
                            item.WriteString("reason", failure.Words);
                            item.WriteEndObject();
                        }
                    );
                    writer.WriteString("remedy", result.Check.Remedy);
                    writer.WriteString("leastRole", result.Check.LeastRole);
                    writer.WriteString("source", result.Check.Source.ToString());
                    writer.WriteEndObject();
                }
            );
            JsonText.WriteList(
                json,
                "diagnostics",
                report.Diagnostics,
                (writer, diagnostic) =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("code", diagnostic.Code);
                    writer.WriteString("severity", DiagnosticText.WordOf(diagnostic.Severity));
                    writer.WriteString("message", diagnostic.Message);
                    writer.WriteEndObject();
                }
            );
            json.WriteEndObject();
        });
}
