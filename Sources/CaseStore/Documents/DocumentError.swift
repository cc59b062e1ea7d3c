/// Why a body is not the document that it should be.
public typealias DocumentError = JsonError
