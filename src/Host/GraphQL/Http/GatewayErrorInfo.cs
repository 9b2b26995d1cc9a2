// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Execution;

namespace Inburgering.Inkoop.Host.GraphQL.Http;

/// <summary>Every error carries <c>extensions.code</c> and nothing that leads into the program.</summary>
internal sealed class GatewayErrorInfo() : ErrorInfoProvider(o =>
{
    o.ExposeCodes = false;
    o.ExposeData = false;
    o.ExposeExceptionDetails = false;
})
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        var extensions = new Dictionary<string, object?>(info.Extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
        {
            ["code"] = executionError is UnhandledError ? "INTERNE_FOUT" : executionError.Code ?? "FOUT",
        };
        info.Extensions = extensions;
        return info;
    }
}
