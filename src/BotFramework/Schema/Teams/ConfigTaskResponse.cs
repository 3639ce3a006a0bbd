namespace Microsoft.Bot.Schema.Teams;

/// <summary>The body that answers <c>config/fetch</c> with a dialog.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
}
