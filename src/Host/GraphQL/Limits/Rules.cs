// SPDX-License-Identifier: EUPL-1.2

using GraphQL.Validation;
using GraphQLParser.AST;

namespace Inburgering.Inkoop.Host.GraphQL.Limits;

/// <summary>Refuses a document that asks the same thing under very many names.</summary>
internal sealed class AliasRule(int maximum) : ValidationRuleBase
{
    public const string Code = "TE_VEEL_ALIASSEN";

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var count = 0;
        return ValueTask.FromResult<INodeVisitor?>(new MatchingNodeVisitor<GraphQLField>((field, c) =>
        {
            if (field.Alias is not null && ++count == maximum + 1)
            {
                c.ReportError(new ValidationError($"De vraag heeft meer dan {maximum} aliassen. Splits hem in kleinere vragen.") { Code = Code });
            }
        }));
    }
}

/// <summary>GET may only ask: a link or an image on another site must not be able to change anything.</summary>
internal sealed class OnlyQueriesRule : ValidationRuleBase
{
    public const string Code = "METHODE_NIET_TOEGESTAAN";

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query)
        {
            context.ReportError(new ValidationError("Met GET kunt u alleen iets opvragen. Stuur een opdracht met POST.") { Code = Code });
        }

        return ValueTask.FromResult<INodeVisitor?>(null);
    }
}
