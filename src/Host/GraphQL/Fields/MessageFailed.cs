// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using Inburgering.Inkoop.Host.GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Host.GraphQL.Fields;

/// <summary>An expected failure of a message, as an error of the GraphQL response with <c>extensions.code</c>.</summary>
internal sealed class MessageFailed : ExecutionError
{
    private MessageFailed(Error error)
        : base(error.Message)
    {
        Code = error.Code;
        if (error.Field is { } field)
        {
            this.AddExtension("veld", FieldPath.Of(field));
        }
    }

    /// <summary>A response has one error per field; further messages are joined so that none is lost.</summary>
    public static MessageFailed From(IReadOnlyList<Error> errors) =>
        new(errors.Count == 1 ? errors[0] : errors[0] with { Message = string.Join(" ", errors.Select(e => e.Message)) });

    public static MessageFailed From(Error error) => new(error);
}

/// <summary>Turns a property path of a command into the spelling of the schema.</summary>
internal static class FieldPath
{
    public static string Of(string path) => string.Join('.', path.Split('.').Select(p => p.Length == 0 ? p : ClrTypes.Camel(p)));
}
