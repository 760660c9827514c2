using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Live;

/// <summary>The changes that operations make: drain mode, messages, sign-outs, tags of machines, and the removal of registrations. They are violations unless a test allows them.</summary>
internal sealed partial class AzureDouble
{
    private readonly ConcurrentQueue<string> _changes = new();

    // what is changed is not read at the same time
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Default: false. Whether the changes of operations are allowed.</summary>
    public bool AllowsChanges { get; set; }

    /// <summary>What was changed, in the order of the requests: what it was, the last names of the id, and how it is now.</summary>
    public IReadOnlyList<string> Changes => [.. _changes];

    private static bool IsChange(string method, string path) =>
        (method, path) switch
        {
            ("PATCH", _) => SessionHost().IsMatch(path) || MachineTags().IsMatch(path),
            ("PUT", _) => IsGuestCommand(path),
            ("DELETE", _) => SessionHost().IsMatch(path) || UserSession().IsMatch(path) || IsGuestCommand(path),
            ("POST", _) => Message().IsMatch(path),
            _ => false,
        };

    private async Task ChangeAsync(HttpContext context, string path)
    {
        var text = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        await (
            context.Request.Method switch
            {
                "PATCH" when SessionHost().IsMatch(path) => DrainAsync(context, path, body!),
                "PATCH" => TagAsync(context, path, body!),
                "PUT" => RunGuestAsync(context, path, body!),
                "POST" => MessageAsync(context, path, body!),
                _ => DeleteAsync(context, path),
            }
        );
    }

    private Task DrainAsync(HttpContext context, string path, JsonNode body)
    {
        if (!_resources.TryGetValue(path, out var host))
            return ErrorAsync(context, 404, "NotFound");
        var open = body["properties"]!["allowNewSession"]!.GetValue<bool>();
        host["properties"]!["allowNewSession"] = open;
        _changes.Enqueue($"allowNewSession {host["name"]} {open}");
        return AnswerAsync(context, host);
    }

    private Task TagAsync(HttpContext context, string path, JsonNode body)
    {
        if (!_resources.TryGetValue(path[..path.LastIndexOf("/providers/", StringComparison.Ordinal)], out var machine))
            return ErrorAsync(context, 404, "ResourceNotFound");
        var tags = (machine["tags"] ??= new JsonObject()).AsObject();
        foreach (var (name, value) in body["properties"]!["tags"]!.AsObject())
            if (body["operation"]!.GetValue<string>() == "Merge")
                Set(machine, tags, name, value!.GetValue<string>());
            else if (tags[name]?.GetValue<string>() == value!.GetValue<string>() && tags.Remove(name))
                _changes.Enqueue($"untag {machine["name"]} {name}");
        return AnswerAsync(context, new JsonObject { ["properties"] = new JsonObject { ["tags"] = tags.DeepClone() } });
    }

    private void Set(JsonObject machine, JsonObject tags, string name, string value)
    {
        tags[name] = value;
        _changes.Enqueue($"tag {machine["name"]} {name}={value}");
    }

    private Task MessageAsync(HttpContext context, string path, JsonNode body)
    {
        var session = path[..^"/sendMessage".Length];
        if (!_resources.ContainsKey(session))
            return ErrorAsync(context, 404, "NotFound");
        _changes.Enqueue($"message {LastNames(session)} {body["messageTitle"]}: {body["messageBody"]}");
        return Task.CompletedTask;
    }

    private Task DeleteAsync(HttpContext context, string path)
    {
        var isForced = context.Request.Query["force"] == "true";
        if (!_resources.ContainsKey(path))
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        }
        if (!isForced && _resources.Keys.Any(id => id.StartsWith($"{path}/userSessions/", StringComparison.OrdinalIgnoreCase)))
            return ErrorAsync(context, 409, "SessionHostHasSessions");
        Remove(path);
        _changes.Enqueue($"delete {LastNames(path)}{(isForced ? " by force" : "")}");
        return Task.CompletedTask;
    }

    private static string LastNames(string id) => string.Join('/', id.Split('/')[10..].Where((_, index) => index % 2 == 0));

    [GeneratedRegex(@"/hostPools/[^/]+/sessionHosts/[^/]+$", RegexOptions.IgnoreCase)]
    private static partial Regex SessionHost();

    [GeneratedRegex(@"/sessionHosts/[^/]+/userSessions/[^/]+$", RegexOptions.IgnoreCase)]
    private static partial Regex UserSession();

    [GeneratedRegex(@"/userSessions/[^/]+/sendMessage$", RegexOptions.IgnoreCase)]
    private static partial Regex Message();

    [GeneratedRegex(@"/machines/[^/]+/providers/Microsoft\.Resources/tags/default$", RegexOptions.IgnoreCase)]
    private static partial Regex MachineTags();
}
