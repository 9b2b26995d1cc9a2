// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.GraphQL.Types;

namespace Inburgering.Inkoop.Host.GraphQL;

/// <summary>The one schema: one flat root, merged from a class per module.</summary>
internal sealed class InkoopSchema : Schema
{
    private readonly QueryFields queries = new();

    public InkoopSchema(IServiceProvider services)
        : base(new TypeActivator(services))
    {
        Description = "Inkoop, kwaliteit, plaatsingen en doorstroom van leerroutes. U ziet alleen wat bij uw rol en organisatie hoort.";
        Features.DeprecationOfInputValues = true;
        var mutations = new MutationFields();
        RootFields.Add(queries, mutations);
        Query = new RootType("Query", "Alles wat u kunt opvragen.", [.. queries.Fields, queries.NodeField()]);
        Mutation = new RootType("Mutation", "Alles wat u kunt doen.", mutations.Fields);
        foreach (var type in queries.NodeTypes.Keys)
        {
            RegisterType(ClrTypes.OptionalOf(type, input: false));
        }

        // Asking for the schema itself costs no data; the depth limit is enough. Asking for these fields builds the schema, so it comes last.
        SchemaMetaFieldType.WithComplexityImpact(1, 0);
        TypeMetaFieldType.WithComplexityImpact(1, 0);
    }

    /// <summary>Messages behind <c>node(id)</c>.</summary>
    public IEnumerable<Type> NodeMessages => queries.NodeTypes.Values;

    /// <summary>True for a record that <c>node(id)</c> can return.</summary>
    public bool IsNode(Type record) => queries.NodeTypes.ContainsKey(record);

    // Graph types are not services; only what they ask for in a resolver is.
    private sealed class TypeActivator(IServiceProvider services) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            services.GetService(serviceType) ?? (typeof(IGraphType).IsAssignableFrom(serviceType) ? Activator.CreateInstance(serviceType) : null);
    }
}

/// <summary>A root of the schema. A name that two modules use stops the start.</summary>
[DoNotRegister]
internal sealed class RootType : ObjectGraphType
{
    public RootType(string name, string description, IEnumerable<FieldType> fields)
    {
        Name = name;
        Description = description;
        foreach (var field in fields.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            AddField(field);
        }
    }
}

/// <summary>Relay's Node.</summary>
internal sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "Iets met een eigen id, dat u met node(id) opnieuw kunt opvragen.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Uniek over alle soorten. Lees er niets in: de opbouw kan veranderen.");
    }
}
