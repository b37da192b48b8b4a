using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <content>Reading and setting variables, fields, properties and items.</content>
internal sealed partial class Interpreter
{
    private Slot Read(IOperation reference, Frame frame) => reference switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true } field } => Static(field, field.Type, reference),
        IFieldReferenceOperation { Field: var field, Instance: { } target } => Member(Evaluate(target, frame), field, field.Type, reference),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } target } indexer => Item(Evaluate(target, frame), Evaluate(indexer.Arguments[0].Value, frame), PlaceOf(reference)),
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => StaticProperty(property, reference),
        IPropertyReferenceOperation { Property: var property, Instance: { } target } => Property(Evaluate(target, frame), property, reference),
        IArrayElementReferenceOperation element when element.Indices.Length == 1 => Item(Evaluate(element.ArrayReference, frame), Evaluate(element.Indices[0], frame), PlaceOf(reference)),
        _ => Slot.Unknown("the expression is decided when the program runs", PlaceOf(reference)),
    };

    private Slot StaticProperty(IPropertySymbol property, IOperation reference) =>
        !Code.IsOwn(property) ? CdkTypes.Static(property.ContainingType, property.Name, PlaceOf(reference))
        : property.GetMethod is { } getter && Code.Body(getter) is not null ? Run(getter, null, [], PlaceOf(reference))
        : Static(property, property.Type, reference);

    private Slot Static(ISymbol member, ITypeSymbol type, IOperation reference)
    {
        if (!Code.IsOwn(member))
        {
            return member.ContainingType.SpecialType == SpecialType.System_String && member.Name == "Empty" ? Slot.Of("", PlaceOf(reference)) : CdkTypes.Static(member.ContainingType, member.Name, PlaceOf(reference));
        }

        if (!program.Statics.TryGetValue(member, out var slot))
        {
            program.Statics[member] = Slot.Unknown($"{member.Name} depends on itself", PlaceOf(reference));
            slot = Code.Initializer(member) is { } value ? EvaluateOpen(Value(value), new Frame(null, null)) : Default(type, reference);
            program.Statics[member] = slot;
        }

        return slot.At(PlaceOf(reference));
    }

    private static IOperation Value(IOperation initializer) => initializer is ISymbolInitializerOperation symbol ? symbol.Value : initializer;

    private Slot Property(Slot target, IPropertySymbol property, IOperation reference)
    {
        if (target.Value is Instance instance && Implementation(instance, property) is IPropertySymbol own && Code.IsOwn(own) && own.GetMethod is { } getter && Code.Body(getter) is not null)
        {
            return Run(getter, target, [], PlaceOf(reference));
        }

        return Member(target, property, property.Type, reference);
    }

    private Slot Member(Slot target, ISymbol member, ITypeSymbol type, IOperation reference)
    {
        var place = PlaceOf(reference);
        switch (target.Value)
        {
            case Instance instance when instance.Members.TryGetValue(member.Name, out var slot):
                return slot.At(place);
            case Instance { Base: { } made } when !Code.IsOwn(member):
                return made.Read(member.Name, place) ?? Opaque(made, member, place);
            case Instance { IsOpen: false } instance:
                return Default(type, reference);
            case CdkObject made:
                return made.Read(member.Name, place) ?? Opaque(made, member, place);
            case ListDatum list when member.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(member.Name.Substring(4), out var number) && number <= list.Items.Count && number > 0:
                return list.Items[number - 1].At(place);
            case ListDatum list when list.IsComplete && member.Name is "Count" or "Length":
                return Slot.Of(list.Items.Count, place);
            case ListDatum list when member is IFieldSymbol { CorrespondingTupleField: { } field } && int.TryParse(field.Name.Substring(4), out var number) && number <= list.Items.Count:
                return list.Items[number - 1].At(place);
            case MapDatum map when map.IsComplete && member.Name == "Count":
                return Slot.Of(map.Entries.Count, place);
            case MapDatum map when member.Name is "Keys" or "Values":
                return new Slot(new ListDatum(map.Entries.Select(entry => member.Name == "Keys" ? entry.Key : entry.Value), map.IsComplete), place);
            case Scalar { Content: string text } when member.Name == "Length":
                return Slot.Of(text.Length, place);
            case Scalar or EnumMember or Token when member.Name is "Value" && member.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return target.At(place);
            case Scalar { Content: var content } when member.Name is "HasValue" && member.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Slot.Of(content is not null, place);
            default:
                return Slot.Unknown(target.Value is Unknown unknown ? unknown.Reason : $"{member.Name} is known when the program runs", place, target.Value.Symbol is { } symbol ? symbol + "." + member.Name : null);
        }
    }

    private static Slot Opaque(CdkObject made, ISymbol member, Place place) =>
        Slot.Unknown($"{member.Name} is known when the program runs", place, made.Symbol is { } symbol ? symbol + "." + member.Name : null);

    private Slot Item(Slot target, Slot index, Place place)
    {
        if (target.Value is ListDatum { IsComplete: true } all && index.Number is { } at && (at < 0 || at >= all.Items.Count))
        {
            program.Abort("the program throws here: the list has no such item", place);
        }

        if (target.Value is MapDatum { IsComplete: true } entries && index.Text is not null && entries[index] is null && entries.Entries.All(entry => entry.Key.Text is not null))
        {
            program.Abort("the program throws here: the dictionary has no such key", place);
        }

        return Known(target, index, place);
    }

    private static Slot Known(Slot target, Slot index, Place place) => target.Value switch
    {
        ListDatum list when index.Number is { } number && number >= 0 && number < list.Items.Count => list.Items[(int)number].At(place),
        MapDatum map when map[index] is { } value => value.At(place),
        _ => Slot.Unknown("an item that is not known", place, target.Value.Symbol is { } symbol && index.Value.Symbol is { } at ? $"{symbol}[{at}]" : null),
    };

    private Slot Assign(IOperation target, Slot value, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, frame);
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                program.Statics[field] = value;
                break;
            case IPropertyReferenceOperation { Property: { IsStatic: true } property }:
                program.Statics[property] = value;
                break;
            case IFieldReferenceOperation { Instance: { } owner, Field: var field }:
                SetMember(Evaluate(owner, frame), field, value);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner } indexer:
                SetItem(Evaluate(owner, frame), Evaluate(indexer.Arguments[0].Value, frame), value);
                break;
            case IPropertyReferenceOperation { Instance: { } owner, Property: var property }:
                SetProperty(Evaluate(owner, frame), property, value);
                break;
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                SetItem(Evaluate(element.ArrayReference, frame), Evaluate(index, frame), value);
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Assign(tuple.Elements[i], Part(value, i), frame);
                }

                break;
        }

        return value;
    }

    private Slot Part(Slot value, int index) => index < value.Items.Count ? value.Items[index]
        : value.Value is Instance { Type: INamedTypeSymbol { IsRecord: true } type } record && Primary(type) is { } constructor && index < constructor.Parameters.Length
            && record.Members.TryGetValue(constructor.Parameters[index].Name, out var member) ? member
        : Slot.Unknown("a part of something that is not known", value.Place);

    private void SetProperty(Slot target, IPropertySymbol property, Slot value)
    {
        if (target.Value is Instance instance && Implementation(instance, property) is IPropertySymbol { SetMethod: { } setter } own && Code.IsOwn(own) && Code.Body(setter) is not null)
        {
            Run(setter, target, [new(setter.Parameters[0], value)], value.Place);
        }
        else
        {
            SetMember(target, property, value);
        }
    }

    private void SetMember(Slot target, ISymbol member, Slot value)
    {
        if (target.Value is CdkObject made || (target.Value is Instance { Base: { } inner } && !Code.IsOwn(member) && (made = inner) is not null))
        {
            made.Write(member.Name, value);
        }
        else if (target.Value is Instance instance)
        {
            instance.Members[member.Name] = value;
        }
    }

    private static void SetItem(Slot target, Slot index, Slot value)
    {
        if (target.Value is MapDatum map)
        {
            map.Set(index, value);
        }
        else if (target.Value is ListDatum list && index.Number is { } number && number >= 0 && number < list.Items.Count)
        {
            list.Items[(int)number] = value;
        }
        else if (target.Value is ListDatum unknown)
        {
            unknown.IsComplete = false;
        }
    }
}
