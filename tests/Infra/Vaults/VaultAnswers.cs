using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>Answers as a key vault gives them.</summary>
internal static class VaultAnswers
{
    /// <summary>The value of the secret. No message may contain it.</summary>
    public const string Value = "Canary-9917";

    /// <summary>What the vault says in an error. No message may contain it either.</summary>
    public const string Talk = "Canary-talk-5521";

    /// <summary>The secret.</summary>
    public static Func<HttpContext, int, Task> Secret(string attributes = "") =>
        (context, _) =>
            Json(
                context,
                200,
                "{\"value\":\""
                    + Value
                    + "\",\"id\":\"https://kv-contoso.vault.azure.net/secrets/hook/1\",\"attributes\":{\"enabled\":true"
                    + attributes
                    + "}}"
            );

    /// <summary>An error.</summary>
    public static Func<HttpContext, int, Task> Error(int status, string code, string inner = "") =>
        (context, _) =>
            Json(
                context,
                status,
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + Talk + "\",\"innererror\":{\"code\":\"" + inner + "\"}}}"
            );

    /// <summary>A page that is no answer of a vault.</summary>
    public static Func<HttpContext, int, Task> Page(int status) =>
        (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync($"<html>{Talk}</html>");
        };

    /// <summary>A header before another answer.</summary>
    public static Func<HttpContext, int, Task> With(string header, string value, Func<HttpContext, int, Task> answer) =>
        (context, count) =>
        {
            context.Response.Headers[header] = value;
            return answer(context, count);
        };

    /// <summary>No answer until the caller goes.</summary>
    public static async Task Silence(HttpContext context, int count)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>One answer after the other; the last one again and again.</summary>
    public static Func<HttpContext, int, Task> InTurn(params Func<HttpContext, int, Task>[] answers) =>
        (context, count) => answers[Math.Min(count, answers.Length) - 1](context, count);

    /// <summary>One answer for the secret, and another where deleted secrets are asked for.</summary>
    public static Func<HttpContext, int, Task> OrDeleted(Func<HttpContext, int, Task> secret, Func<HttpContext, int, Task> deleted) =>
        (context, count) => (count == 0 ? deleted : secret)(context, count);

    private static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }
}
