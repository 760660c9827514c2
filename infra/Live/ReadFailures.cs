using System.Text.Json;
using System.Text.RegularExpressions;
using AvdPulumi.Infra.Connections;
using Azure;

namespace AvdPulumi.Infra.Live;

/// <summary>What an answer of Azure Resource Manager means. Only its code is taken from an error, and only if it is one word.</summary>
/// <remarks>Source: Troubleshoot common Azure deployment errors, https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors (error codes).</remarks>
internal static partial class ReadFailures
{
    /// <summary>The content of an answer, or why there is none.</summary>
    public static (JsonElement Whole, ReadFailure? Failure) Read(Response answer, ArmRequest request)
    {
        var isDone = answer.Status is >= 200 and < 300;
        if (isDone && !request.HasContent)
            return (default, null);
        JsonElement? whole = null;
        try
        {
            using var document = JsonDocument.Parse(answer.Content);
            whole = document.RootElement.Clone();
        }
        // a page of a proxy, or half an answer
        catch (JsonException)
        {
            if (isDone)
                return (default, new ReadFailure(ReadFailureReason.Malformed, request.Path) { Status = answer.Status });
        }
        return isDone
            ? (whole!.Value, null)
            : (default, new ReadFailure(ReasonOf(answer.Status), request.Path) { Status = answer.Status, Code = CodeIn(whole) });
    }

    /// <summary>The failure of a request that was tried as often as allowed.</summary>
    public static ReadFailure Of(GaveUpException failure, string path) =>
        new(failure.Status is null ? ReadFailureReason.NoConnection : ReadFailureReason.Busy, path) { Status = failure.Status };

    private static ReadFailureReason ReasonOf(int status) =>
        status switch
        {
            401 or 403 => ReadFailureReason.NoPermission,
            404 => ReadFailureReason.NotFound,
            _ => ReadFailureReason.Refused,
        };

    private static string CodeIn(JsonElement? whole) =>
        whole is { ValueKind: JsonValueKind.Object } answer
        && answer.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code)
        && code.ValueKind == JsonValueKind.String
        && Word().IsMatch(code.GetString()!)
            ? code.GetString()!
            : "";

    [GeneratedRegex("^[A-Za-z]{1,60}$")]
    private static partial Regex Word();
}
