using System.Collections.Immutable;
using System.Text.Json;
using Azure.Core;

namespace AvdPulumi.Infra.Live;

/// <summary>
/// Reads Azure Resource Manager: resources, lists, and the two queries that Azure reads by POST. It has no other request, so it can change nothing.
/// </summary>
/// <param name="pipeline">The connection, which ends with the client.</param>
internal sealed class ArmClient(ArmPipeline pipeline) : IDisposable
{
    // a list that has more pages goes in a circle
    private const int MostPages = 1000;

    /// <summary>How many requests were made, without repeated ones.</summary>
    public int Calls => pipeline.Calls;

    /// <summary>One resource.</summary>
    /// <param name="id">Its ARM id.</param>
    /// <param name="apiVersion">The API version.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<ReadAnswer> GetAsync(string id, string apiVersion, CancellationToken cancellation)
    {
        var (whole, failure) = await SendAsync(RequestMethod.Get, pipeline.AddressOf(id, apiVersion), id, null, cancellation)
            .ConfigureAwait(false);
        return failure is null ? ReadAnswer.Of([whole]) : ReadAnswer.Failed(failure);
    }

    /// <summary>All resources of a list.</summary>
    /// <param name="path">The path of the list.</param>
    /// <param name="apiVersion">The API version.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<ReadAnswer> ListAsync(string path, string apiVersion, CancellationToken cancellation)
    {
        var items = ImmutableArray.CreateBuilder<JsonElement>();
        var next = pipeline.AddressOf(path, apiVersion);
        for (var page = 0; page < MostPages; page++)
        {
            var (whole, failure) = await SendAsync(RequestMethod.Get, next, path, null, cancellation).ConfigureAwait(false);
            if (failure is null && !TryAdd(whole, "value", items))
                failure = new ReadFailure(ReadFailureReason.Malformed, path);
            if (failure is not null)
                return new ReadAnswer(items.ToImmutable(), failure);
            if (TextOf(whole, "nextLink") is not { Length: > 0 } link)
                return ReadAnswer.Of(items.ToImmutable());
            if (!pipeline.IsOnSameHost(link, out var address))
                break;
            next = address;
        }
        return new ReadAnswer(items.ToImmutable(), new ReadFailure(ReadFailureReason.Malformed, path));
    }

    /// <summary>The rows of a query of Azure Resource Graph.</summary>
    /// <remarks>Source: Work with large Azure resource data sets, https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data (at most 1,000 rows in a page).</remarks>
    /// <param name="subscriptions">The subscriptions.</param>
    /// <param name="query">The query; sorted by a unique column, because a page begins where the one before ends.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<ReadAnswer> QueryGraphAsync(IEnumerable<string> subscriptions, string query, CancellationToken cancellation)
    {
        const string path = "/providers/Microsoft.ResourceGraph/resources";
        var items = ImmutableArray.CreateBuilder<JsonElement>();
        var asked = subscriptions.ToArray();
        string? rest = null;
        for (var page = 0; page < MostPages; page++)
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(
                new GraphQuery(asked, query, new GraphOptions("objectArray", 1000, rest)),
                ArmQueries.Default.GraphQuery
            );
            var (whole, failure) = await SendAsync(
                    RequestMethod.Post,
                    pipeline.AddressOf(path, ApiVersions.ResourceGraph),
                    path,
                    body,
                    cancellation
                )
                .ConfigureAwait(false);
            if (failure is null && !TryAdd(whole, "data", items))
                failure = new ReadFailure(ReadFailureReason.Malformed, path);
            if (failure is not null)
                return new ReadAnswer(items.ToImmutable(), failure);
            rest = TextOf(whole, "$skipToken");
            if (rest is null)
                return ReadAnswer.Of(items.ToImmutable());
        }
        return new ReadAnswer(items.ToImmutable(), new ReadFailure(ReadFailureReason.Malformed, path));
    }

    /// <summary>The tables that a query of a Log Analytics workspace returns.</summary>
    /// <param name="workspaceId">Full ARM id of the workspace.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellation">Ends the read.</param>
    public async Task<ReadAnswer> QueryLogsAsync(string workspaceId, string query, CancellationToken cancellation)
    {
        var path = $"{workspaceId}/query";
        var items = ImmutableArray.CreateBuilder<JsonElement>();
        var body = JsonSerializer.SerializeToUtf8Bytes(new LogQuery(query), ArmQueries.Default.LogQuery);
        var (whole, failure) = await SendAsync(
                RequestMethod.Post,
                pipeline.AddressOf(path, ApiVersions.LogQuery),
                workspaceId,
                body,
                cancellation
            )
            .ConfigureAwait(false);
        if (failure is null && !TryAdd(whole, "tables", items))
            failure = new ReadFailure(ReadFailureReason.Malformed, workspaceId);
        return failure is null ? ReadAnswer.Of(items.ToImmutable()) : ReadAnswer.Failed(failure);
    }

    /// <inheritdoc />
    public void Dispose() => pipeline.Dispose();

    private Task<(JsonElement Whole, ReadFailure? Failure)> SendAsync(
        RequestMethod method,
        Uri address,
        string path,
        byte[]? body,
        CancellationToken cancellation
    ) => pipeline.SendAsync(new ArmRequest(method, address, path) { Body = body }, cancellation);

    private static bool TryAdd(JsonElement whole, string list, ImmutableArray<JsonElement>.Builder items)
    {
        if (whole.ValueKind != JsonValueKind.Object || !whole.TryGetProperty(list, out var page) || page.ValueKind != JsonValueKind.Array)
            return false;
        items.AddRange(page.EnumerateArray());
        return true;
    }

    private static string? TextOf(JsonElement whole, string name) =>
        whole.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
