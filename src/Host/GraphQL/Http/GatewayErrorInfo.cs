// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation.Errors.Custom;

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
            ["code"] = Code(executionError),
        };
        info.Extensions = extensions;
        if (executionError is ComplexityError)
        {
            info.Message = $"De vraag is te zwaar of te diep. Vraag minder rijen of minder velden tegelijk. ({executionError.Message})";
        }

        return info;
    }

    private static string Code(ExecutionError error) => error switch
    {
        UnhandledError => "INTERNE_FOUT",
        ComplexityError => "TE_ZWAAR",
        TimeoutError => "TE_LANG",
        _ => error.Code ?? "FOUT",
    };
}
