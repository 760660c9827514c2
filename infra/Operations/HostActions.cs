using System.Text;
using System.Text.Json.Nodes;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Live;
using Azure.Core;
using Azure.Identity;

namespace AvdPulumi.Infra.Operations;

/// <summary>
/// Changes session hosts of a running estate: the closed list of <see cref="HostAction"/>. Each change is one request, and what comes of it is an answer, never an exception.
/// Changes that do nothing new a second time are tried again if Azure is busy, as often as reads are; others never. The sources of the requests are in <see cref="HostActionFacts"/>.
/// </summary>
/// <param name="pipeline">The connection, which ends with this.</param>
internal sealed class HostActions(ArmPipeline pipeline) : IDisposable
{
    /// <summary>Reads over the same connection, with the same limits.</summary>
    public ArmClient Reads { get; } = new(pipeline);

    /// <summary>How many requests were made, without repeated ones.</summary>
    public int Calls => pipeline.Calls;

    /// <summary>The API version of session hosts and user sessions: that of host pools, which is no preview.</summary>
    public static string AvdVersion => ApiVersions.Of("azure-native:desktopvirtualization:HostPool");

    /// <summary>The API version of run commands.</summary>
    public static string RunCommandVersion => ApiVersions.Of(Machines.RunCommandType);

    /// <summary>All user sessions of a host pool, one list for all its hosts.</summary>
    /// <remarks>Source: User Sessions - List By Host Pool, https://learn.microsoft.com/rest/api/desktopvirtualization/user-sessions/list-by-host-pool.</remarks>
    /// <param name="hostPoolId">Full ARM id of the host pool.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<ReadAnswer> ListSessionsAsync(string hostPoolId, CancellationToken cancellation) =>
        Reads.ListAsync($"{hostPoolId}/userSessions", AvdVersion, cancellation);

    /// <summary>All session hosts of a host pool.</summary>
    /// <remarks>Source: Session Hosts - List, https://learn.microsoft.com/rest/api/desktopvirtualization/session-hosts/list.</remarks>
    /// <param name="hostPoolId">Full ARM id of the host pool.</param>
    /// <param name="cancellation">Ends the read.</param>
    public Task<ReadAnswer> ListHostsAsync(string hostPoolId, CancellationToken cancellation) =>
        Reads.ListAsync($"{hostPoolId}/sessionHosts", AvdVersion, cancellation);

    /// <summary>Switches drain mode on or off. Existing sessions continue.</summary>
    /// <param name="sessionHostId">Full ARM id of the session host.</param>
    /// <param name="isDrained">True: it accepts no new sessions.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> SetDrainModeAsync(string sessionHostId, bool isDrained, CancellationToken cancellation) =>
        SendAsync(
            HostAction.SetDrainMode,
            RequestMethod.Patch,
            sessionHostId,
            sessionHostId,
            AvdVersion,
            new JsonObject { ["properties"] = new JsonObject { ["allowNewSession"] = !isDrained } },
            cancellation
        );

    /// <summary>Shows a message in a user session. It is never sent twice.</summary>
    /// <param name="sessionId">Full ARM id of the user session.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> SendMessageAsync(string sessionId, UserMessage message, CancellationToken cancellation) =>
        SendAsync(
            HostAction.SendMessage,
            RequestMethod.Post,
            sessionId,
            $"{sessionId}/sendMessage",
            AvdVersion,
            new JsonObject { ["messageTitle"] = message.Title, ["messageBody"] = message.Text },
            cancellation
        );

    /// <summary>Signs a user out of a session. Without <paramref name="force"/>, a session with open work is left alone.</summary>
    /// <param name="sessionId">Full ARM id of the user session.</param>
    /// <param name="force">True: open programs are closed, and what is not saved is lost.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> SignOutAsync(string sessionId, bool force, CancellationToken cancellation) =>
        DeleteAsync(HostAction.SignOut, sessionId, force, cancellation);

    /// <summary>Adds tags to an Arc machine, or changes their values. Other tags stay.</summary>
    /// <remarks>The exclusion tag of a session host on Azure Local is a tag of its Arc machine: the virtual machine instance extends the machine and has no tags of its own (source: Virtual Machine Instances, https://learn.microsoft.com/rest/api/azurestackhci/virtual-machine-instances).</remarks>
    /// <param name="machineId">Full ARM id of the Arc machine.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> AddTagsAsync(string machineId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellation) =>
        ChangeTagsAsync(HostAction.AddTags, TagOperation.Merge, machineId, tags, cancellation);

    /// <summary>Removes tags of an Arc machine. Azure keeps a tag that has another value than the one named here, and all other tags.</summary>
    /// <param name="machineId">Full ARM id of the Arc machine.</param>
    /// <param name="tags">The tags with their values.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> RemoveTagsAsync(string machineId, IReadOnlyDictionary<string, string> tags, CancellationToken cancellation) =>
        ChangeTagsAsync(HostAction.RemoveTags, TagOperation.Delete, machineId, tags, cancellation);

    /// <summary>Removes the registration of a session host. One that is gone already is no failure.</summary>
    /// <param name="sessionHostId">Full ARM id of the session host.</param>
    /// <param name="force">Default: false, with which Azure refuses to remove a host with user sessions. True: it is removed with them.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> RemoveRegistrationAsync(string sessionHostId, bool force, CancellationToken cancellation) =>
        DeleteAsync(HostAction.RemoveRegistration, sessionHostId, force, cancellation);

    /// <summary>Starts a script in a machine. The answer comes when Azure has accepted it, not when it has ended.</summary>
    /// <param name="commandId">Full ARM id of the run command.</param>
    /// <param name="command">The run command.</param>
    /// <param name="cancellation">Ends the request.</param>
    public Task<ActionAnswer> RunGuestScriptAsync(string commandId, JsonObject command, CancellationToken cancellation) =>
        SendAsync(HostAction.RunGuestScript, RequestMethod.Put, commandId, commandId, RunCommandVersion, command, cancellation);

    /// <summary>Removes a run command. One that is gone already is no failure.</summary>
    /// <param name="commandId">Full ARM id of the run command.</param>
    /// <param name="cancellation">Ends the request.</param>
    public async Task<ActionAnswer> RemoveGuestScriptAsync(string commandId, CancellationToken cancellation) =>
        GoneIsDone(
            await SendAsync(HostAction.RemoveGuestScript, RequestMethod.Delete, commandId, commandId, RunCommandVersion, null, cancellation)
                .ConfigureAwait(false)
        );

    /// <inheritdoc />
    public void Dispose() => Reads.Dispose();

    private async Task<ActionAnswer> DeleteAsync(HostAction action, string id, bool force, CancellationToken cancellation)
    {
        var answer = await SendAsync(action, RequestMethod.Delete, id, id, AvdVersion, null, cancellation, force ? "&force=true" : "")
            .ConfigureAwait(false);
        return GoneIsDone(answer);
    }

    // an earlier try whose answer was lost, or somebody else
    private static ActionAnswer GoneIsDone(ActionAnswer answer) =>
        answer.Failure?.Reason == ReadFailureReason.NotFound ? answer with { Failure = null } : answer;

    private Task<ActionAnswer> ChangeTagsAsync(
        HostAction action,
        TagOperation operation,
        string machineId,
        IReadOnlyDictionary<string, string> tags,
        CancellationToken cancellation
    ) =>
        SendAsync(
            action,
            RequestMethod.Patch,
            machineId,
            $"{machineId}/providers/Microsoft.Resources/tags/default",
            ApiVersions.Tags,
            new JsonObject
            {
                ["operation"] = operation.ToString(),
                ["properties"] = new JsonObject
                {
                    ["tags"] = new JsonObject(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
                },
            },
            cancellation
        );

    private async Task<ActionAnswer> SendAsync(
        HostAction action,
        RequestMethod method,
        string id,
        string path,
        string version,
        JsonObject? body,
        CancellationToken cancellation,
        string query = ""
    )
    {
        var address = new Uri(pipeline.AddressOf(path, version) + query);
        var request = new ArmRequest(method, address, id)
        {
            Body = body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString()),
            IsRepeatable = HostActionFacts.Of(action).IsRepeatable,
            HasContent = false,
        };
        try
        {
            var (_, failure) = await pipeline.SendAsync(request, cancellation).ConfigureAwait(false);
            return new ActionAnswer(action, id, failure);
        }
        // a token may end between two changes, and what was done before must be told
        catch (AuthenticationFailedException)
        {
            return new ActionAnswer(action, id, new ReadFailure(ReadFailureReason.NotSignedIn, id));
        }
    }

    private enum TagOperation
    {
        Merge,
        Delete,
    }
}
