using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AvdPulumi.Components.Guest;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Preview.Azure;
using AvdPulumi.Tests.Adoption;
using AvdPulumi.Tests.Infra.Loopback;
using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Live;

/// <summary>
/// Azure Resource Manager on this machine. It holds an estate as Azure shows it, answers GET, lists in pages, Azure Resource Graph and queries of Log Analytics, and refuses everything else: a request
/// that could change something is written down in <see cref="Violations"/>, unless it is a change of operations and the test allows them.
/// </summary>
internal sealed partial class AzureDouble : IAsyncDisposable
{
    // which table of Resource Graph has which type, in lower case as there
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["microsoft.hybridcompute/machines/extensions"] = "resources",
        ["microsoft.hybridcompute/machines/runcommands"] = "resources",
        ["microsoft.azurestackhci/virtualmachineinstances"] = "extensibilityresources",
        ["microsoft.insights/datacollectionruleassociations"] = "insightsresources",
        ["microsoft.guestconfiguration/guestconfigurationassignments"] = "guestconfigurationresources",
        ["microsoft.maintenance/configurationassignments"] = "maintenanceresources",
    };

    private static readonly Dictionary<string, string> Versions = AzureResourceCatalogue
        .All.DistinctBy(type => type.ArmType, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(type => type.ArmType, type => ApiVersions.Of(type.Token), StringComparer.OrdinalIgnoreCase);

    // a preview has what stands for a script; Azure has the script
    private static readonly Dictionary<string, string> Scripts = GuestScript.All.ToDictionary(
        script => ScriptText.Of(script.Text),
        script => script.Text
    );

    // many tests begin with the same estate, and its bodies are looked up in Azure's types one by one
    private static readonly ConditionalWeakTable<PreviewModel, byte[]> Exports = [];

    private readonly SortedDictionary<string, JsonObject> _resources = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly List<AzureFault> _faults = [];
    private readonly HashSet<string> _unlisted = new(StringComparer.OrdinalIgnoreCase);
    private LoopbackServer? _server;
    private int _waiting;
    private ILookup<string, string>? _children;

    private AzureDouble(string host) => Host = host;

    /// <summary>The host that it stands for. A request to another one is a violation.</summary>
    public string Host { get; }

    /// <summary>Every request that arrived: method and path.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>What no reader may do: another method, another host, a wrong token, no API version.</summary>
    public IReadOnlyList<string> Violations => [.. _violations];

    /// <summary>How many resources a page has.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>The tables that a log query returns, by a word in the query; none for an empty one.</summary>
    public Func<string, JsonNode> Logs { get; set; } =
        _ => JsonNode.Parse("""{"tables": [{"name": "PrimaryResult", "columns": [], "rows": []}]}""")!;

    /// <summary>Which token is right.</summary>
    public Func<string, bool> Accepts { get; set; } = token => token == "token";

    /// <summary>Starts Azure with what a preview would deploy.</summary>
    /// <param name="model">The preview.</param>
    /// <param name="host">Default: that of the public cloud.</param>
    public static async Task<AzureDouble> StartAsync(PreviewModel model, string host = "management.azure.com")
    {
        var azure = new AzureDouble(host);
        foreach (var node in JsonNode.Parse(Exports.GetValue(model, static known => ExportedEstate.ListOf(known)))!.AsArray())
        {
            var resource = node!.DeepClone().AsObject();
            if (resource["properties"]?["source"]?["script"]?.GetValue<string>() is { } shown && Scripts.TryGetValue(shown, out var script))
                resource["properties"]!["source"]!["script"] = script;
            azure.Add(resource);
        }
        azure._server = await LoopbackServer.StartAsync(azure.HandleAsync);
        return azure;
    }

    /// <summary>A resource, to be changed.</summary>
    public JsonObject this[string id] => _resources[id];

    /// <summary>The ids of all that it holds.</summary>
    public IReadOnlyList<string> AllIds => [.. _resources.Keys];

    /// <summary>The ids of a type.</summary>
    public IReadOnlyList<string> IdsOf(string type) =>
        [
            .. _resources
                .Where(resource => string.Equals(TypeIn(resource.Value), type, StringComparison.OrdinalIgnoreCase))
                .Select(resource => resource.Key),
        ];

    /// <summary>Adds a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="keep">Default: false. Whether one with the same id stays as it is.</param>
    public void Add(JsonObject resource, bool keep = false)
    {
        var id = resource["id"]!.GetValue<string>();
        if (!keep || !_resources.ContainsKey(id))
            _resources[id] = resource;
        _children = null;
    }

    /// <summary>Removes all resources of a type.</summary>
    public void RemoveAll(string type)
    {
        foreach (var id in IdsOf(type))
            _resources.Remove(id);
        _children = null;
    }

    /// <summary>Removes a resource and what is in it.</summary>
    public void Remove(string id)
    {
        foreach (
            var key in _resources.Keys.Where(key => key == id || key.StartsWith(id + "/", StringComparison.OrdinalIgnoreCase)).ToList()
        )
            _resources.Remove(key);
        _children = null;
    }

    /// <summary>Resource Graph does not list a resource yet.</summary>
    public void Unlist(string id) => _unlisted.Add(id);

    /// <summary>Answers requests whose path contains a text in another way.</summary>
    public void Fail(string path, Func<HttpContext, Task> answer, int times = int.MaxValue) =>
        _faults.Add(new AzureFault(path, answer, times));

    /// <summary>Answers requests whose path contains a text with an error.</summary>
    public void Fail(string path, int status, string code, int times = int.MaxValue, string? retryAfter = null) =>
        Fail(
            path,
            context =>
            {
                if (retryAfter is not null)
                    context.Response.Headers.RetryAfter = retryAfter;
                return ErrorAsync(context, status, code);
            },
            times
        );

    /// <summary>Leads every host name to this server.</summary>
    public SocketsHttpHandler Lead(SocketsHttpHandler handler) => _server!.Lead(handler);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <summary>Default: at once. How long each answer takes.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>How many requests waited for their answers at the same time, at most.</summary>
    public int MostAtOnce { get; private set; }

    private async Task HandleAsync(HttpContext context)
    {
        lock (_faults)
            MostAtOnce = Math.Max(MostAtOnce, ++_waiting);
        try
        {
            await Task.Delay(Slowness);
            await AnswerAnyAsync(context);
        }
        finally
        {
            lock (_faults)
                _waiting--;
        }
    }

    private async Task AnswerAnyAsync(HttpContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Path);
        _requests.Enqueue($"{context.Request.Method} {path}");
        Check(context, path);
        if (!Accepts(context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            await ErrorAsync(context, 401, "InvalidAuthenticationToken");
            return;
        }
        if (FaultOf(path) is { } fault)
        {
            await fault.Answer(context);
            return;
        }
        await _turn.WaitAsync();
        try
        {
            await AnswerAsync(context, path);
        }
        finally
        {
            _turn.Release();
        }
    }

    private Task AnswerAsync(HttpContext context, string path) =>
        AllowsChanges && IsChange(context.Request.Method, path)
            ? ChangeAsync(context, path)
            : (context.Request.Method, path) switch
            {
                ("GET", _) when IsGuestCommand(path) => GuestAsync(context, path),
                ("GET", _) when _resources.TryGetValue(path, out var resource) && !IsList(path) => AnswerAsync(context, resource),
                ("GET", _) when IsList(path) => ListAsync(context, path),
                ("POST", "/providers/Microsoft.ResourceGraph/resources") => GraphAsync(context),
                ("POST", _) when path.EndsWith("/query", StringComparison.Ordinal) && _resources.ContainsKey(path[..^"/query".Length]) =>
                    LogsAsync(context),
                ("GET", _) => ErrorAsync(context, 404, "ResourceNotFound"),
                _ => ErrorAsync(context, 405, "MethodNotAllowed"),
            };

    private void Check(HttpContext context, string path)
    {
        if (context.Request.Host.Host != Host)
            _violations.Enqueue($"host {context.Request.Host.Host}");
        if (
            context.Request.Method != "GET"
            && !(context.Request.Method == "POST" && PostRead().IsMatch(path))
            && !(AllowsChanges && IsChange(context.Request.Method, path))
        )
            _violations.Enqueue($"{context.Request.Method} {path}");
        var version = context.Request.Query["api-version"].ToString();
        var known = TypeAt(path) is { } type ? Versions.GetValueOrDefault(type) : null;
        // operations use the version of host pools, which is no preview
        if (path.Contains("/sessionHosts", StringComparison.OrdinalIgnoreCase))
            known = Versions["Microsoft.DesktopVirtualization/hostPools"];
        if (version.Length == 0 || (known is not null && version != known && !IsPerHost(path, version)))
            _violations.Enqueue($"API version '{version}' for {path}");
    }

    // what a deployment with a registration for each host made has its own version
    private static bool IsPerHost(string path, string version) =>
        path.Contains("/sessionHosts", StringComparison.OrdinalIgnoreCase)
        && version == Versions["Microsoft.DesktopVirtualization/hostPools/sessionHosts"];

    private AzureFault? FaultOf(string path)
    {
        lock (_faults)
        {
            var fault = _faults.FirstOrDefault(fault => fault.Times > 0 && path.Contains(fault.Path, StringComparison.OrdinalIgnoreCase));
            if (fault is not null)
                fault.Times--;
            return fault;
        }
    }

    private async Task ListAsync(HttpContext context, string path)
    {
        if (path.Split('/').Length > 5 && !IsScope(OwnerOf(path)))
        {
            await ErrorAsync(context, 404, "ParentResourceNotFound");
            return;
        }
        var ids = IdsIn(path);
        var from = int.TryParse(context.Request.Query["$skip"], out var skip) ? skip : 0;
        var page = new JsonObject
        {
            ["value"] = new JsonArray([.. ids.Skip(from).Take(PageSize).Select(id => _resources[id].DeepClone())]),
        };
        if (from + PageSize < ids.Count)
            page["nextLink"] =
                $"https://{Host}{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?api-version={context.Request.Query["api-version"]}&$skip={from + PageSize}";
        await AnswerAsync(context, page);
    }

    // assignments of a subscription are those in it and those that it inherits
    private List<string> IdsIn(string path)
    {
        var type = TypeAt(path);
        if (
            string.Equals(type, "Microsoft.Authorization/roleAssignments", StringComparison.OrdinalIgnoreCase)
            && path.Split('/').Length == 6
        )
            return
            [
                .. IdsOf(type!)
                    .Where(id =>
                        id.StartsWith(OwnerOf(path), StringComparison.OrdinalIgnoreCase)
                        || !id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)
                    ),
            ];
        // those of a host pool are those of its hosts
        if (path.EndsWith("/userSessions", StringComparison.OrdinalIgnoreCase) && path.Split('/').Length == 10)
            return
            [
                .. IdsOf("Microsoft.DesktopVirtualization/hostPools/sessionHosts/userSessions")
                    .Where(id => id.StartsWith($"{OwnerOf(path)}/", StringComparison.OrdinalIgnoreCase)),
            ];
        // those of a subscription are in all of its groups
        if (path.Split('/') is [_, "subscriptions", var subscription, "providers", _, _])
            return [.. IdsOf(type!).Where(id => id.StartsWith($"/subscriptions/{subscription}/", StringComparison.OrdinalIgnoreCase))];
        var children = _children ??= _resources.Keys.ToLookup(id => id[..id.LastIndexOf('/')], StringComparer.OrdinalIgnoreCase);
        return [.. children[path]];
    }

    private async Task GraphAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        var match = GraphQuery().Match(body!["query"]!.GetValue<string>());
        var (types, groups) = (Words(match.Groups["types"].Value), Words(match.Groups["groups"].Value));
        var subscriptions = body["subscriptions"]!
            .AsArray()
            .Select(id => id!.GetValue<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = _resources
            .Where(resource =>
                TypeIn(resource.Value).ToLowerInvariant() is var type
                && types.Contains(type)
                && Tables.GetValueOrDefault(type) == match.Groups["table"].Value
                && resource.Key.Split('/') is [_, _, var subscription, _, var group, ..]
                && subscriptions.Contains(subscription)
                && groups.Contains(group)
                && !_unlisted.Contains(resource.Key)
            )
            .ToList();
        var top = body["options"]!["$top"]!.GetValue<int>();
        var from = int.Parse(body["options"]!["$skipToken"]?.GetValue<string>() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var page = new JsonObject
        {
            ["totalRecords"] = rows.Count,
            ["data"] = new JsonArray([.. rows.Skip(from).Take(top).Select(resource => RowOf(resource.Value))]),
        };
        if (from + top < rows.Count)
            page["$skipToken"] = (from + top).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await AnswerAsync(context, page);
    }

    // a row has the type in lower case, and no system data
    private static JsonObject RowOf(JsonObject resource)
    {
        var row = resource.DeepClone().AsObject();
        row["type"] = TypeIn(resource).ToLowerInvariant();
        row.Remove("systemData");
        return row;
    }

    private async Task LogsAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        await AnswerAsync(context, Logs(body!["query"]!.GetValue<string>()));
    }

    private bool IsScope(string path) =>
        path.Split('/')
            is [_, "subscriptions", _]
                or [_, "subscriptions", _, _, _]
                or [_, "providers", "Microsoft.Management", "managementGroups", _]
        || _resources.ContainsKey(path);

    // the resource or the scope that a list belongs to
    private static string OwnerOf(string list)
    {
        var at = list.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        return list[(at + "/providers/".Length)..].Split('/').Length == 2 ? list[..at] : list[..list.LastIndexOf('/')];
    }

    // after a provider come a type and a name, again and again; a list ends with a type
    private static bool IsList(string path)
    {
        var at = path.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? path.Split('/').Length % 2 == 0 : path[(at + "/providers/".Length)..].Split('/').Length % 2 == 0;
    }

    private static string? TypeAt(string path)
    {
        var at = path.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && path[(at + "/providers/".Length)..].Split('/') is [var space, .. var rest]
            ? string.Join('/', rest.Where((_, index) => index % 2 == 0).Prepend(space))
            : null;
    }

    private static string TypeIn(JsonObject resource) => resource["type"]!.GetValue<string>();

    private static HashSet<string> Words(string list) =>
        [
            .. Word().Matches(list).Select(match => match.Groups[1].Value.ToLowerInvariant()),
            .. Word().Matches(list).Select(match => match.Groups[1].Value),
        ];

    private static Task AnswerAsync(HttpContext context, JsonNode body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    /// <summary>An error in Azure's shape. No message of the program may contain what it says.</summary>
    public static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { code, message = "Canary-talk-7734" } }));
    }

    [GeneratedRegex(@"^/providers/Microsoft\.ResourceGraph/resources$|/workspaces/[^/]+/query$")]
    private static partial Regex PostRead();

    [GeneratedRegex(@"^(?<table>\w+) \| where type in~ \((?<types>[^)]*)\) \| where resourceGroup in~ \((?<groups>.*?)\) \| project ")]
    private static partial Regex GraphQuery();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Word();
}

/// <summary>Another answer than the right one.</summary>
internal sealed class AzureFault(string path, Func<HttpContext, Task> answer, int times)
{
    public string Path { get; } = path;

    public Func<HttpContext, Task> Answer { get; } = answer;

    public int Times { get; set; } = times;
}
