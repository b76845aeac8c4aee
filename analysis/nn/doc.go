// Package nn is the small neural networks that the parser and the quote finder are made of:
// layers, their training, and a file format that keeps a weight in one byte.
//
//	Graph    runs layers over one sequence; when it records it can run them backward       graph.go
//	layers   Lookup, Dropout, Affine, Leaky, BiLSTM, Ends, Dots, CRF, CrossEntropy           layer.go, lstm.go, crf.go, loss.go
//	Param    a matrix of weights; Params are those of one model, by name                      param.go
//	Trainer  runs batches on shards, sums their gradients and takes a step of Adam            train.go, course.go, adam.go
//	file     weights as signed bytes with a scale for each row, gzip                          file.go
//	gemm     the one product of matrices all of it stands on                                  kernel.go
//
// A layer is one function. It computes its output and, when the graph records, leaves a closure
// that turns the gradient of the output into those of its inputs and weights; Backward calls the
// closures in reverse. The same code thus serves training and use.
//
// Results do not depend on the machine: sums run in one order whatever the processor's vectors
// do, products are rounded before they are added, and training splits a batch into a fixed
// number of shards. The same data and seed give the same file.
package nn
