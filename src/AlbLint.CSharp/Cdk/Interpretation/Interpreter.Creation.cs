using System.Collections.Immutable;
using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Objects, arrays and collections.</content>
internal sealed partial class Interpreter
{
    /// <summary>Makes an object of a type of the program.</summary>
    public Slot Make(INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<KeyValuePair<IParameterSymbol, Slot>> arguments, Place place)
    {
        var slot = new Slot(new Instance(type), place);
        Construct(slot, constructor, arguments, place);
        return slot;
    }

    private Slot Create(IObjectCreationOperation creation, Frame frame)
    {
        var slot = creation is { Constructor: { } constructor, Type: INamedTypeSymbol type }
            ? Code.IsOwn(type) ? MakeOwn(creation, type, constructor, frame) : CdkTypes.Create(type, Named(creation.Arguments, PlaceOf(creation), frame))
            : Slot.Unknown("the type is not known", PlaceOf(creation));
        Initialize(creation.Initializer, slot, frame);
        return slot;
    }

    private Slot MakeOwn(IObjectCreationOperation creation, INamedTypeSymbol type, IMethodSymbol constructor, Frame frame)
    {
        if (!IsDropped(creation) || !Code.Bystanders.Has(type))
        {
            return Make(type, constructor, Bound(creation.Arguments, frame), PlaceOf(creation));
        }

        var decisive = Bound(creation.Arguments.RemoveAll(IsMereText), frame);
        return decisive.TrueForAll(pair => Bystanders.IsLeftAlone(pair.Key, pair.Value))
            ? Slot.Unknown("it has nothing to do with load balancers", program.Assembly.Nowhere.Place)
            : Make(type, constructor, [.. decisive, .. Bound(creation.Arguments.RemoveAll(argument => !IsMereText(argument)), frame)], PlaceOf(creation));
    }

    /// <summary>Whether putting the argument together does nothing else.</summary>
    private static bool IsMereText(IArgumentOperation argument) => argument.Value is IInterpolatedStringOperation text
        && text.Parts.All(part => part is IInterpolatedStringTextOperation or IInterpolationOperation { Expression: ILocalReferenceOperation or IParameterReferenceOperation });

    /// <summary>Whether nobody has the object after it was made.</summary>
    private static bool IsDropped(IObjectCreationOperation creation) =>
        creation.Initializer is null && creation.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation };

    /// <summary>Runs the initializers of a type and its constructor, which calls that of the base type first.</summary>
    private void Construct(Slot self, IMethodSymbol constructor, IReadOnlyList<KeyValuePair<IParameterSymbol, Slot>> arguments, Place place)
    {
        var instance = (Instance)self.Value;
        var type = constructor.ContainingType;
        program.Ran.Add(constructor.OriginalDefinition);
        if (program.Depth >= MaxDepth || !program.Step())
        {
            instance.IsOpen = true;
            return;
        }

        program.Depth++;
        var frame = new Frame(null, self);
        foreach (var pair in arguments)
        {
            frame.Declare(pair.Key, pair.Value);
        }

        var body = Code.Body(constructor);
        var operation = body as IConstructorBodyOperation;
        var chained = operation?.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation call } ? call : operation?.Initializer as IInvocationOperation;
        if (chained is null && operation is null && Primary(type) is { } primary && SymbolEqualityComparer.Default.Equals(primary, constructor))
        {
            Capture(instance, type, arguments);
            chained = Code.PrimaryBase(type);
        }

        if (chained is null || !SymbolEqualityComparer.Default.Equals(chained.TargetMethod.ContainingType, type))
        {
            InitializeMembers(instance, type, frame);
        }

        if (chained is not null)
        {
            Chain(self, chained.TargetMethod, chained.Arguments, place, frame);
        }
        else if (type.BaseType is { SpecialType: SpecialType.None } parent)
        {
            Chain(self, parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional)), [], place, frame);
        }

        if (operation is not null)
        {
            Execute(operation, frame);
        }

        program.Depth--;
    }

    private void Chain(Slot self, IMethodSymbol? constructor, ImmutableArray<IArgumentOperation> arguments, Place place, Frame frame)
    {
        if (constructor is null)
        {
            return;
        }

        if (Code.IsOwn(constructor.ContainingType))
        {
            Construct(self, constructor, Bound(arguments, frame), place);
        }
        else if (CdkTypes.Create(constructor.ContainingType, Named(arguments, place, frame)).Value is var made)
        {
            var instance = (Instance)self.Value;
            instance.Base = CdkObject.Of(made);
            if (instance.Base is { } inner)
            {
                inner.Owner = instance;
            }

            foreach (var pair in (made as Instance)?.Members ?? [])
            {
                instance.Members[pair.Key] = pair.Value;
            }
        }
    }

    private static void Capture(Instance instance, INamedTypeSymbol type, IReadOnlyList<KeyValuePair<IParameterSymbol, Slot>> arguments)
    {
        var captured = instance.Captured ??= new(SymbolEqualityComparer.Default);
        foreach (var pair in arguments)
        {
            captured[pair.Key] = pair.Value;
            if (type.IsRecord)
            {
                instance.Members[pair.Key.Name] = pair.Value;
            }
        }
    }

    /// <summary>The primary constructor; null when the type has none.</summary>
    private static IMethodSymbol? Primary(INamedTypeSymbol type) => type.InstanceConstructors.FirstOrDefault(constructor =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax));

    private void InitializeMembers(Instance instance, INamedTypeSymbol type, Frame frame)
    {
        foreach (var member in Code.Initializers(type))
        {
            instance.Members[member.Key] = EvaluateOpen(Value(member.Value), frame);
        }
    }

    private void Initialize(IObjectOrCollectionInitializerOperation? initializer, Slot target, Frame frame)
    {
        if (initializer is null)
        {
            return;
        }

        frame.Receivers.Push(target);
        foreach (var operation in initializer.Initializers)
        {
            if (operation is IMemberInitializerOperation member)
            {
                Initialize(member.Initializer, Evaluate(member.InitializedMember, frame), frame);
            }
            else
            {
                EvaluateOpen(operation, frame);
            }
        }

        frame.Receivers.Pop();
    }

    private Slot With(IWithOperation with, Frame frame)
    {
        var original = Evaluate(with.Operand, frame);
        var copy = original.Value is Instance instance ? new Slot(instance.Copy(), PlaceOf(with)) : original;
        Initialize(with.Initializer, copy, frame);
        return copy;
    }

    private Slot Array(IArrayCreationOperation array, Frame frame) => array.Initializer is { } initializer
        ? new Slot(new ListDatum(Each(initializer.ElementValues, frame)), PlaceOf(array))
        : new Slot(new ListDatum([], array.DimensionSizes is [var size] && Evaluate(size, frame).Number == 0), PlaceOf(array));

    private IEnumerable<Slot> Each(IEnumerable<IOperation> operations, Frame frame) => operations.Select(operation => Evaluate(operation, frame));

    private Slot Collection(ICollectionExpressionOperation collection, Frame frame)
    {
        var items = new ListDatum([]);
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                var inner = Items(Evaluate(spread.Operand, frame), spread.Operand);
                items.Add(inner.Items);
                items.IsComplete &= inner.IsComplete;
            }
            else
            {
                items.Items.Add(Evaluate(element, frame));
            }
        }

        return new Slot(items, PlaceOf(collection));
    }

    private Slot Anonymous(IAnonymousObjectCreationOperation made, Frame frame)
    {
        var instance = new Instance(made.Type!);
        foreach (var assignment in made.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation property)
            {
                instance.Members[property.Property.Name] = Evaluate(assignment.Value, frame);
            }
        }

        return new Slot(instance, PlaceOf(made));
    }

    /// <summary>The items of whatever can be gone through.</summary>
    private ListDatum Items(Slot collection, IOperation operation) => collection.Value switch
    {
        ListDatum list => list,
        MapDatum map => new ListDatum(map.Entries.Select(entry => Pair(entry, operation)), map.IsComplete),
        _ => new ListDatum([], false),
    };

    private Slot Pair(KeyValuePair<Slot, Slot> entry, IOperation operation)
    {
        var pair = new Instance(Code.Compilation.GetTypeByMetadataName("System.Collections.Generic.KeyValuePair`2") ?? Code.Compilation.ObjectType) { Members = { ["Key"] = entry.Key, ["Value"] = entry.Value } };
        return new Slot(pair, PlaceOf(operation));
    }
}
